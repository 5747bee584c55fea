import { z } from 'zod';
import { calendarDateSchema } from '../library/content.ts';
import { FALLBACK_REASONS } from '../model/fallback.ts';
import { defineContract } from './define-contract.ts';
import { modelStateSchema } from './model.ts';

/** A count with its share and the 95 % Wilson interval; null when nothing was counted. */
const rateSchema = z.strictObject({
  of: z.int(),
  count: z.int(),
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const CHOICE_OUTCOMES = ['unchanged', 'edited', 'swapped', 'emptied'] as const;
export const TEXT_OUTCOMES = ['accepted', 'edited', 'rejected', 'removed', 'waiting'] as const;
const INCIDENT_KINDS = [
  'invalid_reply',
  'refused_reply',
  'personal_data_stop',
  'personal_data_in_chat',
  'adverse_event',
  'switched_off',
  'switched_on',
  'budget_stop',
] as const;

const shareSchema = z.strictObject({ right: z.int(), of: z.int() });

const governanceSchema = z.strictObject({
  /** Days (UTC), both included; null: open. */
  period: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  /** Version of the program, and with it of its rules and screens. */
  programVersion: z.string(),
  state: modelStateSchema,
  /** Names under which servers answered in the period. */
  answeredBy: z.array(z.string()),
  /** Whether a language model was ever asked, in any period. */
  modelEverAsked: z.boolean(),
  /** Emails made in the period, by engine: what became of the modules it suggested. */
  choices: z.array(
    z.strictObject({
      engine: z.string(),
      /** `approved`: the content that was approved; `in_work`: the content now. */
      standing: z.enum(['approved', 'in_work']),
      emails: z.int(),
      outcomes: z.record(z.enum(CHOICE_OUTCOMES), rateSchema),
    }),
  ),
  /** Words of a model: how many were offered, and what became of those that a person took. */
  texts: z.strictObject({
    offered: z.int(),
    taken: z.int(),
    outcomes: z.record(z.enum(TEXT_OUTCOMES), rateSchema),
  }),
  /** `asked`: the question was sent; `not_asked`: it never was. */
  fallbacks: z.array(
    z.strictObject({
      /** Monday of the week (UTC). */
      week: z.string(),
      reason: z.enum(FALLBACK_REASONS),
      stage: z.enum(['asked', 'not_asked']),
      count: z.int(),
    }),
  ),
  questions: z.array(
    z.strictObject({
      promptVersion: z.string(),
      answered: rateSchema,
      /** Milliseconds of a question as a whole, repetitions and repair included. */
      medianMs: z.number(),
      p95Ms: z.number(),
      /** Token counts of this many questions are estimated, because the server did not count. */
      estimated: z.int(),
    }),
  ),
  spending: z.array(
    z.strictObject({
      month: z.string(),
      team: z.string(),
      calls: z.int(),
      inputTokens: z.int(),
      outputTokens: z.int(),
      costMicros: z.int(),
    }),
  ),
  incidents: z.strictObject({
    counts: z.array(z.strictObject({ kind: z.enum(INCIDENT_KINDS), count: z.int() })),
    /** The newest, at most 100. */
    newest: z.array(
      z.strictObject({
        kind: z.enum(INCIDENT_KINDS),
        at: z.iso.datetime(),
        /** Audit entry; null for an email made while the budget was spent, whose own record says so. */
        entryId: z.string().nullable(),
        callId: z.string().nullable(),
        assemblyId: z.string().nullable(),
      }),
    ),
  }),
  /** Stored result of `eval assistant`; null where none is stored. */
  assistant: z
    .strictObject({
      measured: z.string(),
      engine: z.string(),
      cases: z.int(),
      understanding: shareSchema,
      fillAt1: shareSchema,
      fillAt3: shareSchema,
      gaps: shareSchema,
      refusals: shareSchema,
      violations: z.int(),
    })
    .nullable(),
});
export type Governance = z.output<typeof governanceSchema>;

export const getGovernance = defineContract({
  id: 'governance.getGovernance',
  summary: 'Which engine acts, evaluations, what became of suggestions, fallbacks, cost, latency, incidents.',
  method: 'get',
  path: '/api/governance',
  query: z.strictObject({ from: calendarDateSchema.optional(), to: calendarDateSchema.optional() }),
  responses: { 200: governanceSchema },
});

const modelCardSchema = z.strictObject({
  programVersion: z.string(),
  /** Configured model; null: none. */
  model: z.string().nullable(),
  switch: z.enum(['on', 'off']),
  timeoutMs: z.int().nullable(),
  prompts: z.array(
    z.strictObject({
      version: z.string(),
      purpose: z.string(),
      digest: z.string(),
      usable: z.boolean(),
      evaluation: modelStateSchema.shape.prompts.element.shape.evaluation,
      /** Fields of the question and of the reply, by name. */
      sees: z.array(z.string()),
      returns: z.array(z.string()),
    }),
  ),
  /** Rules over the part of engines. */
  rules: z.array(
    z.strictObject({ id: z.string(), version: z.int(), summary: z.string(), source: z.string() }),
  ),
  /** Roles by what they may do about the model. */
  oversight: z.array(z.strictObject({ permission: z.string(), roles: z.array(z.string()) })),
  /** Questions ever asked, how they ended, and incidents ever recorded. */
  asked: rateSchema,
  incidents: z.array(z.strictObject({ kind: z.enum(INCIDENT_KINDS), count: z.int() })),
  assistant: governanceSchema.shape.assistant,
});
export type ModelCard = z.output<typeof modelCardSchema>;

export const getModelCard = defineContract({
  id: 'governance.getModelCard',
  summary:
    'The model card: purpose, prompts with what they see and return, evaluation, rules, oversight, incidents.',
  method: 'get',
  path: '/api/governance/model-card',
  responses: { 200: modelCardSchema },
});
