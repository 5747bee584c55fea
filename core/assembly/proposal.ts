import { z } from 'zod';
import { FALLBACK_REASONS } from '../model/fallback.ts';
import { reasonSchema } from './reasons.ts';

/** A module that was offered for a slot and not chosen. */
const runnerUpSchema = z.strictObject({
  moduleId: z.string(),
  version: z.int(),
  score: z.number(),
  reasons: z.array(reasonSchema),
  whyNot: z.array(reasonSchema),
});
export type RunnerUp = z.output<typeof runnerUpSchema>;

/** Why a slot holds what it holds. */
const slotRecordSchema = z.strictObject({
  slotId: z.string(),
  moduleId: z.string(),
  /** Fused score of ranking; null when a person chose a module that ranking had not offered. */
  score: z.number().nullable(),
  reasons: z.array(reasonSchema),
  alternatives: z.array(runnerUpSchema),
});
export type SlotRecord = z.output<typeof slotRecordSchema>;

/** In place of a slot: a topic that was asked for and that nothing eligible covers. */
export const TOPIC_GAP = 'topic';

const gapRecordSchema = z.strictObject({
  slotId: z.string(),
  topics: z.array(z.string()),
  nearest: z.array(z.strictObject({ moduleId: z.string(), keyMessage: z.string(), reason: z.string() })),
});
export type GapRecord = z.output<typeof gapRecordSchema>;

/** A model that acted: its name, the version of its prompt, its settings as canonical JSON, SHA-256 of its reply. */
const actingModelSchema = z.strictObject({
  name: z.string(),
  promptVersion: z.string(),
  settings: z.string(),
  replyDigest: z.string(),
});

/** Words of a model that a person put into the email: the question they came from, and what it offered. */
const generatedTextSchema = z.strictObject({
  slotId: z.string(),
  callId: z.string(),
  model: actingModelSchema,
  /** Ids that the model could name. */
  offered: z.array(z.string()),
});

/**
 * The record of how an assembly came about, stored beside its content and never signed: which engine acted on which
 * library state, what it put where and why, what it did not choose, what it could not find.
 */
export const proposalSchema = z.strictObject({
  engine: z.strictObject({
    /** `deterministic`, or the name of a model. */
    name: z.string(),
    embeddingSpace: z.string(),
    /** Why words alone decided although vectors should have taken part in the search. */
    searchFallback: z.enum(FALLBACK_REASONS).optional(),
    libraryVersion: z.int(),
    /** Version of the deterministic engine; absent in records from before it was kept, which AI-003 refuses. */
    version: z.string().optional(),
    /** Only of a model that ordered the modules. */
    model: actingModelSchema.optional(),
    /** Why a configured model did not take part, so that the deterministic engine acted alone. */
    fallback: z.strictObject({ model: z.string(), reason: z.enum(FALLBACK_REASONS) }).optional(),
  }),
  /** What the engine could choose from, as `id@version` for each slot; absent in records from before. */
  offered: z.array(z.strictObject({ slotId: z.string(), modules: z.array(z.string()) })).optional(),
  /** What the engine put into slots; a person's later choice does not change this record. */
  suggestions: z.array(z.strictObject({ slotId: z.string(), moduleId: z.string(), version: z.int() })),
  /** Slots whose words a model wrote. */
  generatedSlots: z.array(z.string()),
  /** Where those words come from, oldest first; absent in records from before it was kept, where `engine` says it. */
  generatedTexts: z.array(generatedTextSchema).optional(),
  /** One per fill. */
  slots: z.array(slotRecordSchema),
  gaps: z.array(gapRecordSchema),
  excluded: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
  steps: z.array(
    z.strictObject({
      step: z.enum(['understood', 'library', 'eligible', 'ranked', 'ordered', 'chosen', 'checked']),
      count: z.int().min(0),
    }),
  ),
});
export type Proposal = z.output<typeof proposalSchema>;
