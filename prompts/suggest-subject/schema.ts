import { z } from 'zod';
import { definePrompt } from '../define-prompt.ts';
import { faultOfShortText } from '../generated-text.ts';
import { candidateSchema, requestSchema, wordsOf } from '../parts.ts';
import { occursIn } from '../verbatim.ts';

const variables = z.strictObject({
  request: requestSchema,
  /** Characters (UTF-16 code units). */
  maxLength: z.int().min(10).max(300),
  /** The modules of the email; a suggestion restates one of them. */
  modules: z.array(candidateSchema).min(1).max(40),
});

const reply = z.strictObject({
  suggestions: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(300),
        basedOn: z.string().max(260),
        /** Words of that module which the text restates. */
        quote: z.string().max(300),
      }),
    )
    .min(1)
    .max(3),
});

export type SubjectVariables = z.output<typeof variables>;
export type SubjectReply = z.output<typeof reply>;

/** Subject lines for a person to look at; generated text, never used without a decision. */
export const suggestSubject = definePrompt<SubjectVariables, SubjectReply>({
  name: 'suggest-subject',
  version: 'suggest-subject@1',
  purpose: 'Suggests subject lines that restate a module of the email; a person decides.',
  variables,
  reply,
  offered: ({ modules }) => modules.map(({ id }) => id),
  faultOf({ modules, maxLength }, { suggestions }) {
    for (const { text, basedOn, quote } of suggestions) {
      const source = modules.find(({ id }) => id === basedOn);
      if (!source) return 'A module was named that was not offered.';
      if (!occursIn(wordsOf(source), quote)) return 'A quotation does not stand in its module.';
      if (text.length > maxLength) return 'A suggestion is too long.';
      const fault = faultOfShortText(text, wordsOf(source));
      if (fault) return fault;
    }
    return undefined;
  },
});
