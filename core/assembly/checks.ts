import { z } from 'zod';

export const VERDICTS = ['pass', 'warn', 'block', 'not_run', 'error'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where, what, evidence, fix: what a person needs to act. */
export const findingSchema = z.strictObject({
  /** Slot the finding is about; absent when it concerns the whole email. */
  slotId: z.string().optional(),
  /** Place in the slot's text, in UTF-16 code units, end excluded. */
  span: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).optional(),
  message: z.string(),
  evidence: z.string().optional(),
  fix: z.string().optional(),
  /** Counts instead of the rule's severity, for a rule that warns of what will be wrong and blocks what is wrong. */
  level: z.enum(['block', 'warn']).optional(),
});
export type Finding = z.output<typeof findingSchema>;

export const ruleResultSchema = z.strictObject({
  ruleId: z.string(),
  ruleVersion: z.int().min(1),
  /** What the rule does when it finds something. */
  severity: z.enum(['block', 'warn']),
  summary: z.string(),
  /** The obligation that the rule serves. */
  source: z.string(),
  verdict: z.enum(VERDICTS),
  findings: z.array(findingSchema),
  /** Why the rule had nothing to judge, with verdict `pass`; to be shown as "not applicable", never as a check made. */
  notApplicable: z.string().optional(),
});
export type RuleResult = z.output<typeof ruleResultSchema>;

export const checkReportSchema = z.strictObject({
  /** `block` when anything stops submission: a block, an error, or a blocking rule that could not run. */
  verdict: z.enum(['pass', 'warn', 'block']),
  /** Content hash that was judged. */
  contentHash: z.string(),
  /** Version of the market pack; null when the market has none. */
  packVersion: z.int().nullable(),
  results: z.array(ruleResultSchema),
});
export type CheckReport = z.output<typeof checkReportSchema>;

/** Fails closed: only `pass` and non-blocking `warn` or `not_run` let an email go on. */
export function overallVerdict(results: readonly RuleResult[]): CheckReport['verdict'] {
  const stops = (result: RuleResult) =>
    result.verdict === 'block' ||
    result.verdict === 'error' ||
    (result.verdict === 'not_run' && result.severity === 'block');
  if (results.length === 0 || results.some(stops)) return 'block';
  return results.some((result) => result.verdict !== 'pass') ? 'warn' : 'pass';
}
