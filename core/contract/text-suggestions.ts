import { z } from 'zod';
import { DIGITAL_SOURCE_TYPES } from '../assembly/assembly.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { assemblyViewSchema } from './assembly.ts';
import { defineContract } from './define-contract.ts';

const slotIdSchema = z.string().min(1).max(60);

/** Words of a model for one slot; they stand nowhere until a person takes them. */
export const textSuggestionSchema = z.strictObject({
  text: z.string(),
  origin: z.literal('ai_generated'),
  digitalSourceType: z.enum(DIGITAL_SOURCE_TYPES),
  /** Model, version of its prompt, and the stored question whose reply holds the text. */
  engine: z.string(),
  promptVersion: z.string(),
  callId: z.string(),
});
export type TextSuggestion = z.output<typeof textSuggestionSchema>;

export const suggestText = defineContract({
  id: 'assembly.suggestText',
  summary:
    'Ask the language model for other words: subject lines, or another wording of the approved text of a slot.',
  method: 'post',
  path: '/api/assemblies/:id/text-suggestions',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({ slotId: slotIdSchema, language: z.enum(['en', 'de']).default('en') }),
  responses: {
    200: z.strictObject({
      suggestions: z.array(textSuggestionSchema),
      /** Why there is none, in words. */
      reason: z.string().nullable(),
    }),
  },
});

export const takeSuggestedText = defineContract({
  id: 'assembly.takeSuggestedText',
  summary:
    'Put suggested words into their slot, labelled as generated; they still need a decision (AI-002) and every other check.',
  method: 'put',
  path: '/api/assemblies/:id/slots/:slotId/suggested-text',
  params: z.object({ id: identifierSchema, slotId: slotIdSchema }),
  body: z.strictObject({ callId: z.string().min(1).max(100), text: storableText(8_000).min(1) }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});
