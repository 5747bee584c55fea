import { z } from 'zod';
import { definePrompt } from '../define-prompt.ts';
import { candidateSchema, requestSchema, wordsOf } from '../parts.ts';
import { occursIn } from '../verbatim.ts';

/** Kinds of reason; the sentences for them are ours. */
export const CHOICE_REASONS = [
  'covers_topic',
  'fits_audience',
  'fits_moment',
  'clearer_message',
  'carries_safety',
  'supports_another',
  'weaker_on_topic',
  'repeats_another',
] as const;

const variables = z.strictObject({
  request: requestSchema,
  slotId: z.string().max(60),
  chosen: candidateSchema,
  runnersUp: z.array(candidateSchema).max(10),
});

const reply = z.strictObject({
  reasons: z
    .array(
      z.strictObject({
        kind: z.enum(CHOICE_REASONS),
        /** The module that the reason is about. */
        id: z.string().max(260),
        quote: z.string().max(300),
      }),
    )
    .min(1)
    .max(6),
});

export type ExplainVariables = z.output<typeof variables>;
export type ExplainReply = z.output<typeof reply>;

/** Why the chosen module and not a runner-up: kinds of reason with words of the module, no prose. */
export const explainChoice = definePrompt<ExplainVariables, ExplainReply>({
  name: 'explain-choice',
  version: 'explain-choice@1',
  purpose: 'Says why a module was chosen, as kinds of reason with words of the module.',
  variables,
  reply,
  offered: ({ chosen, runnersUp }) => [chosen, ...runnersUp].map(({ id }) => id),
  faultOf({ chosen, runnersUp }, { reasons }) {
    for (const { id, quote } of reasons) {
      const about = [chosen, ...runnersUp].find((each) => each.id === id);
      if (!about) return 'A module was named that was not offered.';
      if (!occursIn(wordsOf(about), quote)) return 'A quotation does not stand in its module.';
    }
    return undefined;
  },
});
