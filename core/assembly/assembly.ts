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

const engineName = z.string().min(1).max(200);

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
  /** The model that wrote the words; absent where none did, and in records from before it was kept. */
  generatedBy: engineName.optional(),
});
export type Fill = z.output<typeof fillSchema>;

/** At most as much as any template allows at one place. */
export const LONGEST_FREE_TEXT = 2_000;

/** Words that nobody approved before, at a place that the template opens for them. Plain text without any markup. */
export const freeTextSchema = z.strictObject({
  placeId: z.string().min(1).max(60),
  text: storableText(LONGEST_FREE_TEXT).min(1),
  origin: z.enum(['local_edit', 'ai_generated']),
  /** Required on `ai_generated` text (AI-001). */
  digitalSourceType: z.enum(DIGITAL_SOURCE_TYPES).optional(),
  /** As in a fill. */
  generatedBy: engineName.optional(),
});
export type FreeText = z.output<typeof freeTextSchema>;

/** States which choices were suggested by an engine; travels with every export (AI-001, EU AI Act Art. 50). */
export const aiLabelSchema = z.strictObject({
  /** Engine that chose: `deterministic` or a model name. Who wrote generated words stands with them (`generatedBy`). */
  engine: engineName,
  /** Slots whose module an engine suggested, sorted. */
  suggestedSlots: z.array(z.string().max(60)),
  /** Slots and free texts (`free.<place>`) whose words an engine generated, sorted. */
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
  /** In the order of the template's places; absent, never empty, so that an email without any keeps its hash. */
  freeTexts: z.array(freeTextSchema).min(1).optional(),
  /** Absent only when no engine took part in any choice or text. */
  aiLabel: aiLabelSchema.nullable(),
});
export type AssemblyContent = z.output<typeof assemblyContentSchema>;

/** Every fill in reading order, the subject line first. */
export const allFills = (content: AssemblyContent): Fill[] =>
  content.subject ? [content.subject, ...content.slots] : content.slots;

/** Name of a free text wherever a slot is named: in findings, labels and marks. No slot id has a dot. */
export const freeTextSlot = (placeId: string): string => `free.${placeId}`;

/** A text that an assembly adds to its template: of a fill, or free. */
export interface AssembledText {
  slotId: string;
  /** BCP 47 tag; of a free text the language of the context. */
  language: string;
  text: string;
  origin: Fill['origin'];
  /** Absent on a free text. */
  choice?: Fill['choice'];
  digitalSourceType?: Fill['digitalSourceType'];
  generatedBy?: Fill['generatedBy'];
}

/** The free texts, each under the name `free.<place>`. */
export const allFreeTexts = ({ freeTexts = [], context }: AssemblyContent): AssembledText[] =>
  freeTexts.map(({ placeId, ...written }) => ({
    slotId: freeTextSlot(placeId),
    language: context.language,
    ...written,
  }));

/** Fills and free texts: every word that is not the template's own. */
export const allTexts = (content: AssemblyContent): AssembledText[] => [
  ...allFills(content),
  ...allFreeTexts(content),
];

/** The label that the texts call for (`allTexts`); null when people chose and wrote everything. */
export function aiLabelFor(
  texts: readonly Pick<AssembledText, 'slotId' | 'origin' | 'choice'>[],
  engine: string,
): AiLabel | null {
  const slotsWhere = (condition: (text: (typeof texts)[number]) => boolean) =>
    [...new Set(texts.filter(condition).map(({ slotId }) => slotId))].toSorted();
  const suggestedSlots = slotsWhere(({ choice }) => choice === 'ai_suggested');
  const generatedSlots = slotsWhere(({ origin }) => origin === 'ai_generated');
  return suggestedSlots.length + generatedSlots.length === 0
    ? null
    : { engine, suggestedSlots, generatedSlots };
}
