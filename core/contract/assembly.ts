import { z } from 'zod';
import { aiLabelSchema, fillSchema, freeTextSchema, LONGEST_FREE_TEXT } from '../assembly/assembly.ts';
import { checkReportSchema } from '../assembly/checks.ts';
import { contextSchema } from '../assembly/context.ts';
import { reasonSchema } from '../assembly/reasons.ts';
import { freeTextPlaceSchema, identifierSchema, storableText } from '../library/content.ts';
import { defineContract } from './define-contract.ts';

/** A reference as cited by one slot: number in the email, page and quote of the anchor, and the claim it backs. */
export const citedReferenceSchema = z.strictObject({
  number: z.int().nullable(),
  referenceId: z.string(),
  citation: z.string(),
  claimId: z.string().nullable(),
  statement: z.string().nullable(),
  page: z.string(),
  quote: z.string(),
});

export const alternativeSchema = z.strictObject({
  moduleId: z.string(),
  version: z.int(),
  keyMessage: z.string(),
  text: z.string(),
  score: z.number(),
  reasons: z.array(reasonSchema),
  /** Why it was not chosen. */
  whyNot: z.array(reasonSchema),
});

const slotViewSchema = fillSchema.extend({
  /** Label of the slot in the interface languages. */
  label: z.record(z.string(), z.string()),
  required: z.boolean(),
  kind: z.string(),
  keyMessage: z.string(),
  topics: z.array(z.string()),
  score: z.number().nullable(),
  reasons: z.array(reasonSchema),
  references: z.array(citedReferenceSchema),
  alternatives: z.array(alternativeSchema),
});
export type SlotView = z.output<typeof slotViewSchema>;

const gapSchema = z.strictObject({
  slotId: z.string(),
  label: z.record(z.string(), z.string()),
  topics: z.array(z.string()),
  /** Modules that came nearest, each with the reason it may not be used (core/library/exclusion-reasons.ts). */
  nearest: z.array(z.strictObject({ moduleId: z.string(), keyMessage: z.string(), reason: z.string() })),
});
export type Gap = z.output<typeof gapSchema>;

/** One named step of the work with its count, as in "214 modules → 31 eligible → 3 chosen". */
export const stepSchema = z.strictObject({
  step: z.enum(['understood', 'library', 'eligible', 'ranked', 'ordered', 'chosen', 'checked']),
  count: z.int().min(0),
});
export type Step = z.output<typeof stepSchema>;

export const assemblyViewSchema = z.strictObject({
  id: z.string(),
  revision: z.int(),
  status: z.string(),
  contentHash: z.string(),
  /** The engine that made the choices, by name. */
  engine: z.string(),
  brief: z.string(),
  template: z.strictObject({ id: z.string(), version: z.int(), name: z.string() }),
  context: contextSchema,
  subject: slotViewSchema.nullable(),
  slots: z.array(slotViewSchema),
  freeTexts: z.array(freeTextSchema),
  /** Places that the template opens for free text, filled or not. */
  freeTextPlaces: z.array(freeTextPlaceSchema),
  references: z.array(
    z.strictObject({
      number: z.int(),
      referenceId: z.string(),
      citation: z.string(),
      slotIds: z.array(z.string()),
    }),
  ),
  gaps: z.array(gapSchema),
  excluded: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
  steps: z.array(stepSchema),
  aiLabel: aiLabelSchema.nullable(),
  checks: checkReportSchema,
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  canUndo: z.boolean(),
});
export type AssemblyView = z.output<typeof assemblyViewSchema>;

const idParams = z.object({ id: identifierSchema });

export const listAssemblies = defineContract({
  id: 'assembly.listAssemblies',
  summary: 'Assemblies that the caller may see, newest change first.',
  method: 'get',
  path: '/api/assemblies',
  query: z.object({
    status: z.string().optional(),
    market: z.string().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  responses: {
    200: z.strictObject({
      assemblies: z.array(
        z.strictObject({
          id: z.string(),
          revision: z.int(),
          status: z.string(),
          market: z.string(),
          language: z.string(),
          brief: z.string(),
          templateName: z.string(),
          verdict: z.string().nullable(),
          createdBy: z.string(),
          updatedAt: z.iso.datetime(),
        }),
      ),
    }),
  },
});

export const proposeAssembly = defineContract({
  id: 'assembly.proposeAssembly',
  summary: 'Propose an assembly for a complete context; stores a draft with its gaps and check report.',
  method: 'post',
  path: '/api/assemblies',
  body: z.strictObject({
    templateId: identifierSchema.optional(),
    context: contextSchema,
    brief: storableText(4_000),
  }),
  responses: { 201: assemblyViewSchema },
});

export const getAssembly = defineContract({
  id: 'assembly.getAssembly',
  summary: 'One assembly with reasons, references, runners-up, gaps and its latest check report.',
  method: 'get',
  path: '/api/assemblies/:id',
  params: idParams,
  responses: { 200: assemblyViewSchema },
});

export const swapFill = defineContract({
  id: 'assembly.swapFill',
  summary: 'Put another eligible module into a slot, or empty an optional slot (moduleId null).',
  method: 'post',
  path: '/api/assemblies/:id/swap',
  params: idParams,
  body: z.strictObject({ slotId: z.string().min(1).max(60), moduleId: identifierSchema.nullable() }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});

export const setFreeText = defineContract({
  id: 'assembly.setFreeText',
  summary: 'Write free text at a place that the template opens for it; an empty text removes it.',
  method: 'put',
  path: '/api/assemblies/:id/free-texts/:placeId',
  params: z.object({ id: identifierSchema, placeId: z.string().min(1).max(60) }),
  body: z.strictObject({ text: storableText(LONGEST_FREE_TEXT) }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});

export const undoChange = defineContract({
  id: 'assembly.undoChange',
  summary: 'Go back to the content before the last change, as a new revision.',
  method: 'post',
  path: '/api/assemblies/:id/undo',
  params: idParams,
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});

export const recheckAssembly = defineContract({
  id: 'assembly.recheckAssembly',
  summary: 'Run every guardrail again on the present content and store the report.',
  method: 'post',
  path: '/api/assemblies/:id/checks',
  params: idParams,
  responses: { 200: checkReportSchema },
});

export const previewAssembly = defineContract({
  id: 'assembly.previewAssembly',
  summary: 'The rendered email; with marks=true each slot shows where its words come from.',
  method: 'get',
  path: '/api/assemblies/:id/preview',
  params: idParams,
  query: z.object({ marks: z.stringbool().default(true), language: z.enum(['en', 'de']).default('en') }),
  responses: {
    200: z.strictObject({ subject: z.string(), preheader: z.string(), html: z.string(), text: z.string() }),
  },
});
