import { z } from 'zod';
import { calendarDateSchema, instantSchema } from '../../../core/library/content.ts';
import { contextSchema } from '../../../core/assembly/context.ts';
import { IMPORT_KINDS } from '../../../core/library/import-result.ts';

/** A JSON object. */
export const itemSchema = z.record(z.string(), z.json());

/** Kinds of items that a case may add or change; a label is imported from XML and does not belong here. */
const CHANGEABLE_KINDS = IMPORT_KINDS.filter((kind) => kind !== 'label');

/**
 * Items by kind. One whose `id` the library has is laid over that item as a JSON Merge Patch (RFC 7396); another one
 * is new and must be whole. Both go through the ordinary import.
 */
export const libraryChangesSchema = z.partialRecord(z.enum(CHANGEABLE_KINDS), z.array(itemSchema));
export type LibraryChanges = z.output<typeof libraryChangesSchema>;

/** The assembly that the engine proposes for a request; `date` is its planned send date. */
const proposalRequestSchema = contextSchema.omit({ plannedSendDate: true }).extend({
  template: z.string().optional(),
  brief: z.string().max(4_000).default(''),
  date: calendarDateSchema.optional(),
});
export type CaseProposal = z.output<typeof proposalRequestSchema>;

const proposedAssemblySchema = z.strictObject({
  propose: proposalRequestSchema,
  /** JSON Merge Patch over the proposed content; its `slots` and `freeTexts` are objects by slot and place. */
  change: itemSchema.default({}),
});

const ruleIdSchema = z.string().regex(/^[A-Z]+-\d{3}$/, 'must be a rule id such as REF-002');

/** Literal words of the rendered email that are replaced everywhere, as a tool after the rendering might do. */
const renderedEditSchema = z.strictObject({
  in: z.enum(['html', 'text', 'subject']),
  find: z.string().min(1),
  replace: z.string(),
});
export type RenderedEdit = z.output<typeof renderedEditSchema>;

/** One case of the guardrail evaluation, as documented in `docs/guardrail-cases.md`. */
export const guardrailCaseSchema = z.strictObject({
  name: z.string().min(1).max(300),
  description: z.string().max(4_000).optional(),
  /** Library that the case stands on. */
  base: z.enum(['demo', 'empty']).default('demo'),
  /** The present: a day (noon, UTC) or an instant with its offset. */
  date: z.union([calendarDateSchema, instantSchema]),
  /** What changes before the assembly is made, and after it. */
  library: libraryChangesSchema.default({}),
  laterLibrary: libraryChangesSchema.default({}),
  /** `{propose, change}`, or a whole assembly as `propose --json` prints it. */
  assembly: z.union([
    proposedAssemblySchema,
    itemSchema.refine(
      (whole) => !Object.hasOwn(whole, 'propose'),
      'has other fields beside propose and change',
    ),
  ]),
  /** What changes in the rendered email before it is read and judged. */
  rendered: z.array(renderedEditSchema).default([]),
  /** JSON Merge Patch over facts that only a running system has (audit entries, signatures, the engine's record). */
  records: itemSchema.default({}),
  /** Rules that must find something; none: the case is harmless and every finding is a false alarm. */
  expected: z.array(ruleIdSchema),
  /** Rules whose findings count neither as caught nor as a false alarm. */
  allowed: z.array(ruleIdSchema).default([]),
  /** Rules whose boundary a harmless case stands near; for counting only. */
  near: z.array(ruleIdSchema).default([]),
  /** Overall verdict that is expected, where it matters. */
  verdict: z.enum(['pass', 'warn', 'block']).optional(),
});
export type GuardrailCase = z.output<typeof guardrailCaseSchema>;
export type GuardrailCaseInput = z.input<typeof guardrailCaseSchema>;

/** Whether the assembly of a case is asked of the engine. */
export const isProposed = (
  assembly: GuardrailCase['assembly'],
): assembly is z.output<typeof proposedAssemblySchema> =>
  'propose' in assembly && typeof assembly['propose'] === 'object';
