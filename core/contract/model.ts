import { z } from 'zod';
import { modelCallRecordSchema } from '../model/call-record.ts';
import { FALLBACK_REASONS } from '../model/fallback.ts';
import { defineContract } from './define-contract.ts';
import { pagingSchema } from './library-items.ts';

const limits = {
  /** Tokens of a calendar month (UTC); null: no limit of that kind. */
  monthlyTokens: z.int().min(0).max(1e12).nullable(),
  /** Millionths of the currency in a calendar month. */
  monthlyMicros: z.int().min(0).max(1e15).nullable(),
};

const modelTeamSchema = z.strictObject({
  /** Market scope of its people: `DE`, `AT,DE`, `*`; `embeddings` for search. */
  team: z.string(),
  calls: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  costMicros: z.int(),
  ...limits,
  /** false: the limits of the settings hold. */
  ownLimits: z.boolean(),
  /** 0 where it has none of its own. */
  revision: z.int(),
});
export type ModelTeam = z.output<typeof modelTeamSchema>;

export const modelStateSchema = z.strictObject({
  /** null: no model is configured, and the deterministic engine works alone. */
  configuration: z
    .strictObject({
      model: z.string(),
      /** Host of the server; never its key. */
      host: z.string(),
      replyForm: z.string(),
      stream: z.boolean(),
      timeoutMs: z.int(),
      perMinute: z.int(),
      maxOutputTokens: z.int(),
      currency: z.string(),
      /** For a million tokens; null where none are set. */
      prices: z.strictObject({ input: z.number(), output: z.number() }).nullable(),
      ...limits,
    })
    .nullable(),
  /** The embedder outside this process; null: the local one. */
  embeddings: z.string().nullable(),
  switch: z.enum(['on', 'off']),
  /** Circuit breaker of the process that answers. */
  breaker: z.enum(['closed', 'open', 'trying']),
  /** Why nothing would be asked now; null when it would. */
  unavailable: z.enum(FALLBACK_REASONS).nullable(),
  month: z.string(),
  teams: z.array(modelTeamSchema),
  prompts: z.array(
    z.strictObject({
      version: z.string(),
      purpose: z.string(),
      usable: z.boolean(),
      /** Whose replies were judged, and how many passed; null where none is stored. */
      evaluation: z
        .strictObject({ model: z.string(), evaluatedOn: z.string(), cases: z.int(), passed: z.int() })
        .nullable(),
    }),
  ),
});
export type ModelState = z.output<typeof modelStateSchema>;

export const getModelState = defineContract({
  id: 'access.getModelState',
  summary: 'The language model: configuration, switch, circuit breaker, spending of this month, prompts.',
  method: 'get',
  path: '/api/model',
  responses: { 200: modelStateSchema },
});

export const setModelSwitch = defineContract({
  id: 'access.setModelSwitch',
  summary: 'Switch the language model off or on for everybody, at once; the deterministic engine goes on.',
  method: 'put',
  path: '/api/model/switch',
  body: z.strictObject({ state: z.enum(['on', 'off']) }),
  responses: { 200: z.strictObject({ state: z.enum(['on', 'off']) }) },
});

export const setModelBudget = defineContract({
  id: 'access.setModelBudget',
  summary: 'Set what a team may spend on the language model in a calendar month.',
  method: 'put',
  path: '/api/model/budgets/:team',
  params: z.object({
    team: z
      .string()
      .regex(/^(?:\*|none|embeddings|[A-Z]{2}(?:,[A-Z]{2})*)$/u, 'must be a market scope, or embeddings'),
  }),
  body: z.strictObject(limits),
  responses: { 200: z.strictObject({ team: z.string(), ...limits, revision: z.int() }) },
});

export const listModelCalls = defineContract({
  id: 'access.listModelCalls',
  summary: 'Questions to the language model as stored, newest first.',
  method: 'get',
  path: '/api/model/calls',
  query: z.strictObject({
    subjectId: z.string().max(200).optional(),
    outcome: z.enum(['answered', 'fallback']).optional(),
    ...pagingSchema,
  }),
  responses: {
    200: z.strictObject({
      calls: z.array(modelCallRecordSchema),
      total: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});
