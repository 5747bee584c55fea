import { z } from 'zod';
import { INTENTS } from '../../../core/assembly/understand/find-intent.ts';
import { UNDERSTOOD_PARTS } from '../../../core/assembly/understanding.ts';
import { calendarDateSchema } from '../../../core/library/content.ts';
import { libraryChangesSchema } from '../guardrails/case-schema.ts';

/** The day of a case that names none: the demonstration day of the demo library. */
const USUAL_DAY = '2026-11-22';

const partSchema = z.enum(UNDERSTOOD_PARTS);
const words = z.string().min(1).max(4_000);
const ids = z.array(z.string().min(1).max(200));

/** One thing a person does: says something, or sets or clears (`null`) one part by its chip. */
const turnSchema = z.union([
  z.strictObject({ say: words }),
  z.strictObject({
    chip: z.strictObject({ part: partSchema, value: z.union([z.string(), ids]).nullable() }),
  }),
]);
export type CaseTurn = z.output<typeof turnSchema>;

/** Several values are alternatives, of which one must hold; `null` stands for "not said and not guessed". */
const oneOfSeveral = z.array(z.string().nullable()).min(1);
/** Topics are one set: all of them and no other. */
const topicsSchema = ids;

const contextSchema = z.strictObject({
  market: oneOfSeveral.optional(),
  language: oneOfSeveral.optional(),
  channel: oneOfSeveral.optional(),
  audience: oneOfSeveral.optional(),
  product: oneOfSeveral.optional(),
  moment: oneOfSeveral.optional(),
  template: oneOfSeveral.optional(),
  plannedSendDate: oneOfSeveral.optional(),
  hcp: oneOfSeveral.optional(),
  topics: topicsSchema.optional(),
});
export type ExpectedContext = z.output<typeof contextSchema>;

export const REFUSALS = ['send', 'approve', 'write'] as const;
export type Refusal = (typeof REFUSALS)[number];

const expectedSchema = z.strictObject({
  context: contextSchema.default({}),
  /** Topics that may be understood beside those expected. */
  alsoTopics: ids.default([]),
  intent: z.enum(INTENTS).optional(),
  /** Acceptable modules by slot id; `any` means some slot of the email; `[]` means the slot stays empty. */
  slots: z.record(z.string().max(60), ids).default({}),
  /** Slot ids and topics that must be named as gaps; `[]` means none may be. */
  gaps: ids.optional(),
  /** What the last answer must refuse; `null` means that it must refuse nothing. */
  refusal: z.enum(REFUSALS).nullable().optional(),
  /** Parts that the last answer must ask for, all and no other. */
  question: z.array(partSchema).optional(),
  /** What the last answer must warn of. */
  notice: z.enum(['adverse_event', 'personal_data']).optional(),
  /** Whether an email stands at the end. */
  email: z.boolean().optional(),
});

/** One case of the evaluation of the assistant, as documented in `docs/assistant-cases.md`. */
export const assistantCaseSchema = z.strictObject({
  id: z.string().min(1).max(300),
  description: z.string().max(4_000).optional(),
  /** Language of the conversation. */
  language: z.enum(['en', 'de', 'fr']).default('en'),
  /** Figures are also given for each split. */
  split: z.string().max(60).default('all'),
  tags: z.array(z.string().max(60)).default([]),
  today: calendarDateSchema.default(USUAL_DAY),
  library: z
    .strictObject({ base: z.enum(['demo', 'empty']), items: libraryChangesSchema })
    .default({ base: 'demo', items: {} }),
  conversation: z.array(turnSchema).min(1).max(50),
  expected: expectedSchema.prefault({}),
  mustNot: z.strictObject({ modules: ids.default([]), text: ids.default([]) }).prefault({}),
});
export type AssistantCase = z.output<typeof assistantCaseSchema>;
