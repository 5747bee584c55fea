import { z } from 'zod';
import { assemblyViewSchema } from './assembly.ts';
import { VERDICTS } from '../assembly/checks.ts';
import { reportDifferenceSchema } from '../assembly/compare-reports.ts';
import { calendarDateSchema, identifierSchema, marketSchema, storableText } from '../library/content.ts';
import { ASSEMBLY_STATUSES } from '../review/transitions.ts';
import { defineContract } from './define-contract.ts';
import { pagingSchema } from './library-items.ts';

const idParams = z.object({ id: identifierSchema });

/** Verdicts that can be searched: what passed is in no index. */
export const SEARCHED_VERDICTS = ['block', 'error', 'not_run', 'warn'] as const;

export const listReports = defineContract({
  id: 'assembly.listReports',
  summary: 'Check reports of one assembly, newest first, each with what changed since the one before.',
  method: 'get',
  path: '/api/assemblies/:id/reports',
  params: idParams,
  query: z.object({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  responses: {
    200: z.strictObject({
      reports: z.array(
        z.strictObject({
          reportId: z.string(),
          checkedAt: z.iso.datetime(),
          contentHash: z.string(),
          verdict: z.enum(['pass', 'warn', 'block']),
          packVersion: z.int().nullable(),
          /** How many rules have each verdict. */
          counts: z.record(z.enum(VERDICTS), z.int().min(0)),
          /** Against the report before it; null for the first. */
          difference: reportDifferenceSchema.nullable(),
        }),
      ),
    }),
  },
});

const foundReportSchema = z.strictObject({
  reportId: z.string(),
  checkedAt: z.iso.datetime(),
  ruleId: z.string(),
  ruleVersion: z.int(),
  verdict: z.enum(SEARCHED_VERDICTS),
  /** How many findings the rule had, and the first in words. */
  findings: z.int().min(0),
  firstFinding: z.string(),
  contentHash: z.string(),
  assemblyId: z.string(),
  brief: z.string(),
  status: z.string(),
  market: z.string(),
  language: z.string(),
  /** Whether no later check of this assembly exists. */
  isLatest: z.boolean(),
});
export type FoundReport = z.output<typeof foundReportSchema>;

export const searchReports = defineContract({
  id: 'assembly.searchReports',
  summary:
    'Results that did not pass, over all reports of the markets in scope: by rule, verdict, day and state.',
  method: 'get',
  path: '/api/check-reports',
  query: z.strictObject({
    rule: storableText(60).optional(),
    verdict: z.enum(SEARCHED_VERDICTS).optional(),
    /** First and last day, both included, in the calendar of `market`, or UTC without one. */
    from: calendarDateSchema.optional(),
    to: calendarDateSchema.optional(),
    market: marketSchema.optional(),
    /** Present state of the assembly. */
    status: z.enum(ASSEMBLY_STATUSES).optional(),
    ...pagingSchema,
  }),
  responses: {
    200: z.strictObject({
      reports: z.array(foundReportSchema),
      total: z.int(),
      /** How many different assemblies these results belong to. */
      assemblies: z.int(),
      page: z.int(),
      pageSize: z.int(),
    }),
  },
});

export const decideText = defineContract({
  id: 'assembly.decideText',
  summary:
    'Accept or reject exactly one text that an engine wrote or changed, after checking accuracy, plausibility and sources.',
  method: 'post',
  path: '/api/assemblies/:id/text-decisions',
  params: idParams,
  body: z
    .strictObject({
      /** Slot, or `free.<place>` for a free text. */
      slotId: z.string().min(1).max(66),
      /** The text as it was shown; another present text answers 409 content_changed. */
      text: storableText(50_000).min(1),
      decision: z.enum(['accept', 'reject']),
      /** The person states to have checked accuracy, plausibility and sources. Required to accept. */
      checked: z.boolean(),
      /** Required to reject. */
      reason: storableText(4_000).optional(),
    })
    .refine(({ decision, checked }) => decision === 'reject' || checked, {
      path: ['checked'],
      message: 'must be true to accept a text',
    })
    .refine(({ decision, reason }) => decision === 'accept' || (reason ?? '').trim() !== '', {
      path: ['reason'],
      message: 'is needed to reject a text',
    }),
  ifMatch: true,
  responses: { 200: assemblyViewSchema },
});

const ruleWordsSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  severity: z.enum(['block', 'warn']),
  summary: z.string(),
  source: z.string(),
});

export const listRules = defineContract({
  id: 'assembly.listRules',
  summary: 'Every guardrail in the order of reports, with version, severity, obligation and what must hold.',
  method: 'get',
  path: '/api/rules',
  responses: { 200: z.strictObject({ rules: z.array(ruleWordsSchema) }) },
});

export const getRule = defineContract({
  id: 'assembly.getRule',
  summary: 'One guardrail with its page as Markdown.',
  method: 'get',
  path: '/api/rules/:id',
  params: z.object({
    id: z.string().regex(/^[A-Z]{2,6}-\d{3}$/, 'must be the id of a rule, such as REF-002'),
  }),
  responses: { 200: ruleWordsSchema.extend({ page: z.string() }) },
});
