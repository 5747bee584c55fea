import type { Finding, RuleResult, Verdict } from '../core/assembly/checks.ts';
import type { Rule } from './define-rule.ts';
import { finding } from './define-rule.ts';
import type { Facts } from './facts.ts';
import { MISSING_FACT } from './facts.ts';

/** One result per rule, always, in the order of the rules. Never throws. */
export const runRules = (facts: Facts, rules: readonly Rule[]): RuleResult[] =>
  rules.map((rule) => {
    const { id: ruleId, version: ruleVersion, severity, summary, source } = rule;
    return { ruleId, ruleVersion, severity, summary, source, ...judge(facts, rule) };
  });

type Judgement = Pick<RuleResult, 'verdict' | 'findings' | 'notApplicable'>;

function judge(facts: Facts, rule: Rule): Judgement {
  try {
    const notApplicable = rule.notApplicable(facts);
    if (notApplicable !== undefined) return { verdict: 'pass', findings: [], notApplicable };
    const missing = rule.needs.filter((fact) => facts[fact] === undefined);
    if (missing.length > 0) {
      const fix = 'Run the check again when this is known. Until then it does not count as passed.';
      return { verdict: 'not_run', findings: missing.map((fact) => finding(MISSING_FACT[fact], { fix })) };
    }
    const findings = rule.check(facts);
    return { verdict: verdictOf(findings, rule.severity), findings };
  } catch (error) {
    const evidence = error instanceof Error ? error.message : String(error);
    const fix = 'Report this to your administrator. The email stays blocked.';
    return {
      verdict: 'error',
      findings: [finding('The rule failed while it was judging.', { evidence, fix })],
    };
  }
}

/** A finding's own level counts before the rule's severity. */
function verdictOf(findings: readonly Finding[], severity: Rule['severity']): Verdict {
  if (findings.length === 0) return 'pass';
  return findings.some((each) => (each.level ?? severity) === 'block') ? 'block' : 'warn';
}
