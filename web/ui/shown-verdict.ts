import type { Finding, RuleResult } from '../../core/assembly/checks.ts';
import type { ShownVerdict } from './verdict-badge.tsx';

/** How a result is shown: a pass that had nothing to judge is told apart from a check that was made. */
export const shownVerdict = ({ verdict, notApplicable }: RuleResult): ShownVerdict =>
  verdict === 'pass' && notApplicable !== undefined ? 'not_applicable' : verdict;

/** How one finding counts: by its own level, else by the rule's verdict. */
export const levelOf = (result: RuleResult, finding: Finding): ShownVerdict =>
  finding.level ?? result.verdict;

const ORDER: readonly ShownVerdict[] = ['block', 'error', 'not_run', 'warn', 'pass', 'not_applicable'];

/** What needs a person first, then the rest; rules of one verdict by id. */
export const inOrderOfUrgency = (results: readonly RuleResult[]): RuleResult[] =>
  results.toSorted(
    (one, other) =>
      ORDER.indexOf(shownVerdict(one)) - ORDER.indexOf(shownVerdict(other)) ||
      one.ruleId.localeCompare(other.ruleId),
  );

/** Results that stop the email from being sent to review. */
export const stopping = (results: readonly RuleResult[]): RuleResult[] =>
  inOrderOfUrgency(results).filter(
    ({ verdict, severity }) =>
      verdict === 'block' || verdict === 'error' || (verdict === 'not_run' && severity === 'block'),
  );

/** Results that a person may accept with a written reason: warnings, and a warning rule that could not run. */
export const needsReason = ({ verdict, severity }: RuleResult): boolean =>
  verdict === 'warn' || (verdict === 'not_run' && severity === 'warn');

/** Results by shown verdict, most urgent first; within one by id. */
export const byVerdict = (
  results: readonly RuleResult[],
): { verdict: ShownVerdict; results: RuleResult[] }[] =>
  [...Map.groupBy(inOrderOfUrgency(results), shownVerdict)].map(([verdict, group]) => ({
    verdict,
    results: group,
  }));

/** Verdicts with how many rules have each, most urgent first. */
export const countsByVerdict = (results: readonly RuleResult[]): { verdict: ShownVerdict; count: number }[] =>
  ORDER.map((verdict) => ({
    verdict,
    count: results.filter((result) => shownVerdict(result) === verdict).length,
  })).filter(({ count }) => count > 0);
