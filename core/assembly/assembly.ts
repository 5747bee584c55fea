import { z } from 'zod';
import { identifierSchema, languageSchema, storableText } from '../library/content.ts';
import { contextSchema } from './context.ts';

export const TEXT_ORIGINS = ['approved_verbatim', 'local_edit', 'ai_generated'] as const;
export const CHOICE_ORIGINS = ['ai_suggested', 'human_selected'] as const;

/** IPTC digital source types, http://cv.iptc.org/newscodes/digitalsourcetype/ */
export const DIGITAL_SOURCE_TYPES = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicallyEnhanced',
  'humanEdits',
] as const;

/** One module version in one slot. `text` is a copy of what the module said, so that the hash binds the words. */
export const fillSchema = z.strictObject({
  slotId: z.string().min(1).max(60),
  moduleId: identifierSchema,
  version: z.int().min(1),
  language: languageSchema,
  text: storableText(50_000),
  /** Where the words come from. */
  origin: z.enum(TEXT_ORIGINS),
  /** Who chose this module for this slot. */
  choice: z.enum(CHOICE_ORIGINS),
  /** Required on `ai_generated` text (AI-001). */
  digitalSourceType: z.enum(DIGITAL_SOURCE_TYPES).optional(),
});
export type Fill = z.output<typeof fillSchema>;

/** States which choices were suggested by an engine; travels with every export (AI-001, EU AI Act Art. 50). */
export const aiLabelSchema = z.strictObject({
  /** Engine that suggested: `deterministic` or a model name. */
  engine: z.string().min(1).max(200),
  /** Slots whose module an engine suggested, sorted. */
  suggestedSlots: z.array(z.string().max(60)),
  /** Slots whose words an engine generated, sorted. */
  generatedSlots: z.array(z.string().max(60)),
});
export type AiLabel = z.output<typeof aiLabelSchema>;

export const SUBJECT_SLOT = 'subject';

/**
 * What is hashed and signed: nothing here may be derived from a clock, a rank or a person's view.
 * `slots` stand in template order; `subject` is the fill of the subject line.
 */
export const assemblyContentSchema = z.strictObject({
  format: z.literal(1),
  template: z.strictObject({ id: identifierSchema, version: z.int().min(1) }),
  context: contextSchema,
  subject: fillSchema.nullable(),
  slots: z.array(fillSchema),
  /** Absent only when no engine took part in any choice or text. */
  aiLabel: aiLabelSchema.nullable(),
});
export type AssemblyContent = z.output<typeof assemblyContentSchema>;

/** Every fill in reading order, the subject line first. */
export const allFills = (content: AssemblyContent): Fill[] =>
  content.subject ? [content.subject, ...content.slots] : content.slots;

/** The label that the fills call for; null when people chose and wrote everything. */
export function aiLabelFor(fills: readonly Fill[], engine: string): AiLabel | null {
  const slotsWhere = (condition: (fill: Fill) => boolean) =>
    [...new Set(fills.filter(condition).map((fill) => fill.slotId))].toSorted();
  const suggestedSlots = slotsWhere((fill) => fill.choice === 'ai_suggested');
  const generatedSlots = slotsWhere((fill) => fill.origin === 'ai_generated');
  return suggestedSlots.length + generatedSlots.length === 0
    ? null
    : { engine, suggestedSlots, generatedSlots };
}
