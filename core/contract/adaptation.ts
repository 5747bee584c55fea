import { z } from 'zod';
import { sourceBlockSchema } from '../assembly/adaptation/source-block.ts';
import { REDO, STALE_CAUSES } from '../assembly/adaptation/stale-changes.ts';
import { TEXT_ORIGINS } from '../assembly/assembly.ts';
import {
  identifierSchema,
  islandSchema,
  languageSchema,
  marketSchema,
  storableText,
} from '../library/content.ts';
import { BLOCK_KINDS } from '../review/blocks/block.ts';
import { assemblyViewSchema } from './assembly.ts';
import { defineContract } from './define-contract.ts';
import { diffPartSchema, suggestionSchema } from './suggestions.ts';

export const adaptationSummarySchema = z.strictObject({
  /** The adaptation is an assembly of its own. */
  id: z.string(),
  market: marketSchema,
  language: languageSchema,
  status: z.string(),
  revision: z.int(),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
});
export type AdaptationSummary = z.output<typeof adaptationSummarySchema>;

/** One part of the email, beside the part of the source that it goes back to. */
const adaptationBlockSchema = z.strictObject({
  key: z.string(),
  kind: z.enum(BLOCK_KINDS),
  slotId: z.string().nullable(),
  /** Label of the slot or place, by language; empty for the template's own parts. */
  label: z.record(z.string(), z.string()),
  /** As it stood when the adaptation was made; null where the source had nothing. */
  source: sourceBlockSchema.nullable(),
  target: z
    .strictObject({
      text: z.string(),
      origin: z.enum(TEXT_ORIGINS),
      module: z.strictObject({ id: z.string(), version: z.int() }).nullable(),
      /** What the module says as approved; null for free text. */
      approved: z.string().nullable(),
    })
    .nullable(),
  /** Why the words around the islands cannot be changed here; null for a place of one's own words. */
  lock: z.enum(['approved_wording', 'template_text', 'reference_list', 'nothing_here']).nullable(),
  islands: z.array(islandSchema.extend({ text: z.string() })),
  freeText: z.strictObject({ placeId: z.string(), maxLength: z.int() }).nullable(),
  /** Position among the blocks that it may change places with, from 0; null where the order is fixed. */
  order: z
    .strictObject({
      position: z.int(),
      of: z.int(),
      /** Keys of those blocks by position: this one's key is among them. */
      keys: z.array(z.string()),
    })
    .nullable(),
  /** Why the module of the source does not stand here (core/library/exclusion-reasons.ts); null where it does. */
  sourceExcluded: z.string().nullable(),
});
export type AdaptationBlock = z.output<typeof adaptationBlockSchema>;

/** A change since the adaptation was made, and what a person did about it. */
const staleChangeSchema = z.strictObject({
  id: z.string(),
  blockKey: z.string(),
  cause: z.enum(STALE_CAUSES),
  redo: z.enum(REDO),
  module: z.strictObject({ id: z.string(), from: z.int(), to: z.int() }).nullable(),
  source: z.array(diffPartSchema),
  target: z.array(diffPartSchema).nullable(),
  decision: z
    .strictObject({
      decision: z.enum(['taken', 'considered']),
      by: z.string(),
      at: z.iso.datetime(),
      note: z.string(),
    })
    .nullable(),
});
export type StaleChangeView = z.output<typeof staleChangeSchema>;

export const adaptationViewSchema = z.strictObject({
  source: z.strictObject({
    id: z.string(),
    market: marketSchema,
    language: languageSchema,
    /** Revision that was adapted. */
    revision: z.int(),
    currentRevision: z.int(),
    status: z.string(),
    /** Whether the caller may open the source itself. */
    readable: z.boolean(),
  }),
  createdAt: z.iso.datetime(),
  blocks: z.array(adaptationBlockSchema),
  changes: z.array(staleChangeSchema),
  suggestions: z.array(suggestionSchema),
  assembly: assemblyViewSchema,
});
export type AdaptationView = z.output<typeof adaptationViewSchema>;

const idParams = z.object({ id: identifierSchema });
const blockKeySchema = z.string().min(1).max(80);

export const adaptAssembly = defineContract({
  id: 'adaptation.adaptAssembly',
  summary:
    'Adapt an assembly for another market or language: a new draft, linked to the source as it stands, with the modules that the market approves.',
  method: 'post',
  path: '/api/assemblies/:id/adaptations',
  params: idParams,
  body: z.strictObject({ market: marketSchema, language: languageSchema, hcp: identifierSchema.optional() }),
  responses: { 201: adaptationSummarySchema },
});

export const listAdaptations = defineContract({
  id: 'adaptation.listAdaptations',
  summary:
    'Adaptations of an assembly in the markets of the caller, newest first, and what it is an adaptation of.',
  method: 'get',
  path: '/api/assemblies/:id/adaptations',
  params: idParams,
  responses: {
    200: z.strictObject({
      /** The source, where the assembly is itself an adaptation. */
      adaptedFrom: z.strictObject({ id: z.string(), market: marketSchema }).nullable(),
      market: marketSchema,
      language: languageSchema,
      adaptations: z.array(adaptationSummarySchema),
    }),
  },
});

export const getAdaptation = defineContract({
  id: 'adaptation.getAdaptation',
  summary: 'An adaptation block by block beside its source, with what changed since it was made.',
  method: 'get',
  path: '/api/assemblies/:id/adaptation',
  params: idParams,
  responses: { 200: adaptationViewSchema },
});

export const setIsland = defineContract({
  id: 'adaptation.setIsland',
  summary:
    'Write other words into an island of an approved text; an empty text brings the approved words back.',
  method: 'put',
  path: '/api/assemblies/:id/blocks/:blockKey/islands/:islandId',
  params: z.object({ id: identifierSchema, blockKey: blockKeySchema, islandId: z.string().min(1).max(50) }),
  body: z.strictObject({ text: storableText(2_000) }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});

export const moveBlock = defineContract({
  id: 'adaptation.moveBlock',
  summary: 'Put a block at another position among those that the template lets change places.',
  method: 'post',
  path: '/api/assemblies/:id/blocks/:blockKey/position',
  params: z.object({ id: identifierSchema, blockKey: blockKeySchema }),
  body: z.strictObject({ to: z.int().min(0).max(100) }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});

export const decideChange = defineContract({
  id: 'adaptation.decideChange',
  summary: 'Take the new version of a module, or record that a change of the source was considered.',
  method: 'post',
  path: '/api/assemblies/:id/adaptation/changes/:changeId',
  params: z.object({ id: identifierSchema, changeId: z.string().min(1).max(64) }),
  body: z.strictObject({
    decision: z.enum(['taken', 'considered']),
    note: storableText(2_000).default(''),
  }),
  ifMatch: true,
  responses: { 200: adaptationViewSchema },
});
