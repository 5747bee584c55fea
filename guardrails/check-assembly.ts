import { type CheckReport, overallVerdict } from '../core/assembly/checks.ts';
import type { Facts } from './facts.ts';
import { RULES } from './rules.ts';
import { runRules } from './run-rules.ts';

/** Judges an assembly by every rule. Pure; the same facts give the same report. */
export function checkAssembly(facts: Facts): CheckReport {
  const results = runRules(facts, RULES);
  const { contentHash, pack } = facts;
  return { verdict: overallVerdict(results), contentHash, packVersion: pack?.version ?? null, results };
}
