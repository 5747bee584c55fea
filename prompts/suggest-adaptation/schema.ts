import { z } from 'zod';
import { marketSchema } from '../../core/library/content.ts';
import { maskContacts } from '../../core/model/personal-data.ts';
import { definePrompt } from '../define-prompt.ts';
import { faultOfAdaptation } from '../generated-text.ts';
import { term } from '../parts.ts';

const variables = z.strictObject({
  /** `adapt`: the same language, other wording; `translate`: another language. */
  task: z.enum(['adapt', 'translate']),
  sourceLanguage: term,
  targetLanguage: term,
  market: marketSchema,
  audience: term,
  /** `module@version`, or the name of a free text. */
  sourceId: z.string().max(260),
  /** Approved text in the mini-markup. */
  sourceText: z.string().min(1).max(4_000).transform(maskContacts),
  /** Characters (UTF-16 code units). */
  maxLength: z.int().min(10).max(8_000),
});

const reply = z.strictObject({
  sourceId: z.string().max(260),
  language: term,
  text: z.string().min(1).max(8_000),
});

export type AdaptationVariables = z.output<typeof variables>;
export type AdaptationReply = z.output<typeof reply>;

/** Another wording or a translation of one approved text, for a person to look at. */
export const suggestAdaptation = definePrompt<AdaptationVariables, AdaptationReply>({
  name: 'suggest-adaptation',
  version: 'suggest-adaptation@1',
  purpose: 'Suggests another wording or a translation of one approved text; a person decides.',
  variables,
  reply,
  offered: ({ sourceId }) => [sourceId],
  faultOf({ sourceId, sourceText, targetLanguage, maxLength }, { sourceId: named, language, text }) {
    if (named !== sourceId) return 'A text was named that was not offered.';
    if (language !== targetLanguage) return 'The reply is in another language than asked for.';
    if (text.length > maxLength) return 'The text is too long.';
    return faultOfAdaptation(text, sourceText);
  },
});
