import type { EmbedDeps } from '../../library/embed-library.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import type { GuardrailCase } from './case-schema.ts';
import type { GuardrailFigures } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { CaseResult, UnusableCase } from './run-case.ts';
import { runCase } from './run-case.ts';

/** Gives the library that cases stand on; each base is opened once. */
export type OpenBase = (base: GuardrailCase['base']) => Promise<AssemblyDeps & EmbedDeps>;

/**
 * Judges every case over the library it stands on.
 *
 * @param lanes databases that work at the same time, each with libraries of its own; the cases are shared out evenly
 */
export async function evaluateCases(
  lanes: readonly OpenBase[],
  cases: readonly GuardrailCase[],
  unreadable: readonly UnusableCase[] = [],
): Promise<GuardrailFigures> {
  const outcomes = new Map<GuardrailCase, CaseResult | UnusableCase>();
  await Promise.all(
    lanes.map(async (openBase, lane) => {
      for (const each of cases.filter((_, index) => index % lanes.length === lane))
        outcomes.set(each, await runCase(await openBase(each.base), each));
    }),
  );
  const results: CaseResult[] = [];
  const unusable = [...unreadable];
  for (const each of cases) {
    const outcome = outcomes.get(each);
    if (outcome === undefined) continue;
    if ('reason' in outcome) unusable.push(outcome);
    else results.push(outcome);
  }
  return figuresOf(results, unusable);
}
