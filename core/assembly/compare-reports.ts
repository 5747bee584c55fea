import { z } from 'zod';
import { findingSchema, VERDICTS } from './checks.ts';
import type { CheckReport, Finding, RuleResult } from './checks.ts';

/** A finding with the rule that made it. */
const ruleFindingSchema = findingSchema.extend({ ruleId: z.string(), verdict: z.enum(VERDICTS) });
export type RuleFinding = z.output<typeof ruleFindingSchema>;

export const reportDifferenceSchema = z.strictObject({
  /** Findings that the earlier report did not have. */
  appeared: z.array(ruleFindingSchema),
  /** Findings that the later report no longer has. */
  gone: z.array(ruleFindingSchema),
  /** Rules whose verdict is another one; null where a report does not have the rule. */
  verdicts: z.array(
    z.strictObject({
      ruleId: z.string(),
      before: z.enum(VERDICTS).nullable(),
      after: z.enum(VERDICTS).nullable(),
    }),
  ),
});
export type ReportDifference = z.output<typeof reportDifferenceSchema>;

type Judged = Pick<CheckReport, 'results'>;

/**
 * What a check found that the check before it had not, and the reverse. A finding is the same one when rule, slot,
 * message and evidence are the same; its place in the text may move with an edit.
 */
export function compareReports(before: Judged, after: Judged): ReportDifference {
  const earlier = findingsOf(before);
  const later = findingsOf(after);
  return {
    appeared: without(later, earlier),
    gone: without(earlier, later),
    verdicts: changedVerdicts(before.results, after.results),
  };
}

const findingsOf = ({ results }: Judged): RuleFinding[] =>
  results.flatMap(({ ruleId, verdict, findings }) =>
    findings.map((finding) => ({ ...finding, ruleId, verdict: finding.level ?? verdict })),
  );

const keyOf = ({ ruleId, slotId, message, evidence }: Finding & { ruleId: string }): string =>
  JSON.stringify([ruleId, slotId ?? null, message, evidence ?? null]);

/** Counts: two equal findings of which one went away leave one that is gone. */
function without(findings: readonly RuleFinding[], others: readonly RuleFinding[]): RuleFinding[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function changedVerdicts(
  before: readonly RuleResult[],
  after: readonly RuleResult[],
): ReportDifference['verdicts'] {
  const earlier = new Map(before.map(({ ruleId, verdict }) => [ruleId, verdict]));
  const later = new Map(after.map(({ ruleId, verdict }) => [ruleId, verdict]));
  return [...new Set([...earlier.keys(), ...later.keys()])]
    .map((ruleId) => ({
      ruleId,
      before: earlier.get(ruleId) ?? null,
      after: later.get(ruleId) ?? null,
    }))
    .filter((change) => change.before !== change.after);
}
