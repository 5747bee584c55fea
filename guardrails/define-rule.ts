import type { Finding } from '../core/assembly/checks.ts';
import type { Facts, FactsWith, GatheredFact } from './facts.ts';

interface RuleWords {
  /** Stable and never reused, such as `REF-002`. */
  id: string;
  /** Raised with every change of what the rule finds. */
  version: number;
  /** What a finding does unless it carries its own level. */
  severity: 'block' | 'warn';
  /** The obligation that the rule serves: code clause or regulation. */
  source: string;
  /** What must hold, in one sentence. */
  summary: string;
}

export interface RuleDefinition<Needed extends GatheredFact> extends RuleWords {
  /** Facts without which the rule cannot judge. */
  needs: readonly Needed[];
  /** Returns why the rule has nothing to judge here; undefined when it applies. Asked before `needs`. */
  notApplicable?: (facts: Facts) => string | undefined;
  check: (facts: FactsWith<Needed>) => Finding[];
}

export interface Rule extends RuleWords {
  needs: readonly GatheredFact[];
  notApplicable: (facts: Facts) => string | undefined;
  check: (facts: Facts) => Finding[];
}

const hasFacts = <Needed extends GatheredFact>(
  facts: Facts,
  needs: readonly Needed[],
): facts is FactsWith<Needed> => needs.every((fact) => facts[fact] !== undefined);

/** A rule is pure and synchronous: no database, network, model or clock. It may throw; the runner reports that. */
export function defineRule<const Needed extends GatheredFact>(definition: RuleDefinition<Needed>): Rule {
  const { id, version, severity, source, summary, needs } = definition;
  return {
    id,
    version,
    severity,
    source,
    summary,
    needs,
    notApplicable: definition.notApplicable ?? (() => undefined),
    check(facts) {
      if (!hasFacts(facts, needs)) throw new Error(`${id} was asked without the facts it needs.`);
      return definition.check(facts);
    },
  };
}

/** A finding in plain sentences: what is wrong, then where, evidence, fix and, rarely, its own level. */
export const finding = (message: string, details: Omit<Finding, 'message'> = {}): Finding => ({
  ...details,
  message,
});
