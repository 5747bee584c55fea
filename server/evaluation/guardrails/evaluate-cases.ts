import type { EmbedDeps } from '../../library/embed-library.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import type { GuardrailCase } from './case-schema.ts';
import type { GuardrailFigures } from './figures.ts';
import { figuresOf } from './figures.ts';
import type { UnusableCase } from './run-case.ts';
import { runCase } from './run-case.ts';

/** Gives the library that cases stand on; each base is opened once. */
export type OpenBase = (base: GuardrailCase['base']) => Promise<AssemblyDeps & EmbedDeps>;

/** Judges every case over the library it stands on. */
export async function evaluateCases(
  openBase: OpenBase,
  cases: readonly GuardrailCase[],
  unreadable: readonly UnusableCase[] = [],
): Promise<GuardrailFigures> {
  const results = [];
  const unusable = [...unreadable];
  for (const each of cases) {
    const outcome = await runCase(await openBase(each.base), each);
    if ('reason' in outcome) unusable.push(outcome);
    else results.push(outcome);
  }
  return figuresOf(results, unusable);
}
