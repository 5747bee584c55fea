import { z } from 'zod';
import type { Context } from './context.ts';

/** Parts of a context that a request can name; each is shown as an editable chip. */
export const UNDERSTOOD_PARTS = [
  'market',
  'language',
  'channel',
  'audience',
  'product',
  'moment',
  'topics',
  'template',
  'plannedSendDate',
  'hcp',
] as const;
export type UnderstoodPart = (typeof UNDERSTOOD_PARTS)[number];

/**
 * Where a value came from: the request's own words, a model that read them, a rule (the market's language), the start
 * context, or a person.
 */
export const understoodValueSchema = z.strictObject({
  value: z.union([z.string(), z.array(z.string())]),
  source: z.enum(['request', 'model', 'derived', 'start_context', 'person']),
  /** The words of the request that said so. */
  words: z.string().optional(),
});

/** What is known so far. A part that is absent was not said; nothing is guessed. */
export const understandingSchema = z.partialRecord(z.enum(UNDERSTOOD_PARTS), understoodValueSchema);
export type Understanding = z.output<typeof understandingSchema>;

/** A part that must be settled before a proposal, with the values to choose from. */
export const questionSchema = z.strictObject({
  part: z.enum(UNDERSTOOD_PARTS),
  why: z.enum(['missing', 'ambiguous', 'unknown']),
  options: z.array(z.string()),
});
export type Question = z.output<typeof questionSchema>;

/** A context that was given whole, part by part, as if a person had set every chip. */
export const understandingOfContext = (context: Context, templateId: string | undefined): Understanding =>
  Object.fromEntries(
    Object.entries({ ...context, template: templateId })
      .filter(([, value]) => value !== undefined && value.length > 0)
      .map(([part, value]) => [part, { value, source: 'person' }]),
  );
