import { z } from 'zod';
import { DIGITAL_SOURCE_TYPES } from '../assembly/assembly.ts';
import { identifierSchema, storableText } from '../library/content.ts';
import { assemblyViewSchema } from './assembly.ts';
import { defineContract } from './define-contract.ts';

const slotIdSchema = z.string().min(1).max(60);

/** Words of a model for one slot; they stand nowhere until a person takes them. */
const textSuggestionSchema = z.strictObject({
  text: z.string(),
  origin: z.literal('ai_generated'),
  digitalSourceType: z.enum(DIGITAL_SOURCE_TYPES),
  /** Model, version of its prompt, and the stored question whose reply holds the text. */
  engine: z.string(),
  promptVersion: z.string(),
  callId: z.string(),
});
export type TextSuggestion = z.output<typeof textSuggestionSchema>;

const suggestionsSchema = z.strictObject({
  suggestions: z.array(textSuggestionSchema),
  /** Why there is none, in words. */
  reason: z.string().nullable(),
});

const interfaceLanguage = z.enum(['en', 'de']).default('en');

export const getSuggestionState = defineContract({
  id: 'assembly.getSuggestionState',
  summary: 'Whether a language model can be asked for words now, and if not, why.',
  method: 'get',
  path: '/api/text-suggestions/state',
  query: z.object({ language: interfaceLanguage }),
  responses: {
    200: z.strictObject({
      /** false: no model is configured, so there is nothing to offer. */
      isConfigured: z.boolean(),
      /** Why none can be asked now, in words; null when one can. */
      reason: z.string().nullable(),
    }),
  },
});

export const suggestText = defineContract({
  id: 'assembly.suggestText',
  summary:
    'Ask the language model for other words: subject lines, or another wording of the approved text of a slot.',
  method: 'post',
  path: '/api/assemblies/:id/text-suggestions',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({
    slotId: slotIdSchema,
    /** Which of several modules in the slot; absent: the first. */
    moduleId: identifierSchema.optional(),
    language: interfaceLanguage,
  }),
  responses: { 200: suggestionsSchema },
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

/** A place of an adaptation that people may word: an island of an approved text, or free text. */
const wordingPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('island'),
    blockKey: z.string().min(1).max(80),
    islandId: z.string().min(1).max(50),
  }),
  z.strictObject({ kind: z.literal('free_text'), placeId: z.string().min(1).max(60) }),
]);
export type WordingPlace = z.output<typeof wordingPlaceSchema>;

export const suggestWording = defineContract({
  id: 'adaptation.suggestWording',
  summary:
    'Ask the language model for a wording of an island, or a translation of the free text of the source. Changes nothing.',
  method: 'post',
  path: '/api/assemblies/:id/wording-suggestions',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({ place: wordingPlaceSchema, language: interfaceLanguage }),
  responses: { 200: suggestionsSchema },
});

export const takeSuggestedWording = defineContract({
  id: 'adaptation.takeSuggestedWording',
  summary:
    'Put a suggested wording into its island or free text, labelled as generated; it still needs a decision (AI-002) and every other check.',
  method: 'put',
  path: '/api/assemblies/:id/suggested-wording',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({
    place: wordingPlaceSchema,
    callId: z.string().min(1).max(100),
    text: storableText(8_000).min(1),
  }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});
