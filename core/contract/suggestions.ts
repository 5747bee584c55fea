import { z } from 'zod';
import { identifierSchema, languageSchema, marketSchema, storableText } from '../library/content.ts';
import { DIFF_KINDS } from '../review/blocks/word-diff.ts';
import { defineContract } from './define-contract.ts';

export const SUGGESTION_STATES = ['open', 'accepted', 'rejected'] as const;

export const diffPartSchema = z.strictObject({ kind: z.enum(DIFF_KINDS), text: z.string() });

/** A proposed change to approved words, and what became of it. */
export const suggestionSchema = z.strictObject({
  id: z.string(),
  /** 1 while it is open, 2 once it is decided: for If-Match. */
  revision: z.int(),
  state: z.enum(SUGGESTION_STATES),
  moduleId: z.string(),
  version: z.int(),
  language: languageSchema,
  market: marketSchema,
  /** Email in which the need was seen. */
  assemblyId: z.string(),
  /** Word by word against the approved text of that version. */
  parts: z.array(diffPartSchema),
  reason: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  /** The present version of the module; another one than `version` when it changed since. */
  currentVersion: z.int(),
  decision: z
    .strictObject({
      by: z.string(),
      at: z.iso.datetime(),
      reason: z.string(),
      /** The version that an accepted suggestion became. */
      resultingVersion: z.int().nullable(),
    })
    .nullable(),
});
export type SuggestionView = z.output<typeof suggestionSchema>;

export const makeSuggestion = defineContract({
  id: 'suggestions.makeSuggestion',
  summary: 'Propose other words for a locked text to the owner of the library, with a reason.',
  method: 'post',
  path: '/api/assemblies/:id/suggestions',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({
    blockKey: z.string().min(1).max(80),
    text: storableText(50_000).min(1),
    reason: storableText(2_000).min(1),
  }),
  responses: { 201: suggestionSchema },
});

export const listSuggestions = defineContract({
  id: 'suggestions.listSuggestions',
  summary: 'Suggestions to the library in the markets of the caller, newest first.',
  method: 'get',
  path: '/api/library/suggestions',
  query: z.object({
    state: z.enum(SUGGESTION_STATES).optional(),
    module: identifierSchema.optional(),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
    pageSize: z.coerce.number().int().min(1).max(100).default(25),
  }),
  responses: {
    200: z.strictObject({
      suggestions: z.array(suggestionSchema),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});

export const decideSuggestion = defineContract({
  id: 'suggestions.decideSuggestion',
  summary:
    'Accept a suggestion, which makes a new version of the module in review with these words, or reject it with a reason.',
  method: 'post',
  path: '/api/library/suggestions/:id/decision',
  params: z.object({ id: identifierSchema }),
  body: z.strictObject({
    decision: z.enum(['accepted', 'rejected']),
    /** Required to reject. */
    reason: storableText(2_000).default(''),
  }),
  ifMatch: true,
  responses: { 200: suggestionSchema },
});
