import { isCodedError } from '../../../core/errors.ts';
import type { TurnDeps } from '../../assembly/conversation/turn.ts';
import type { AssistantCase } from './case-schema.ts';
import { figuresOf } from './figures.ts';
import type { AssistantFigures } from './figures.ts';
import { runCase } from './run-case.ts';
import type { CaseResult } from './run-case.ts';

/** Gives the library that cases stand on; each is opened once. */
export type OpenLibrary = (library: AssistantCase['library']) => Promise<TurnDeps>;

/**
 * Leads every conversation with the engine that serves people and judges what came of it.
 *
 * @param lanes libraries that work at the same time, each with databases of its own; the cases are shared out evenly
 */
export async function evaluateCases(
  engine: string,
  lanes: readonly OpenLibrary[],
  cases: readonly AssistantCase[],
  unusable: AssistantFigures['unusable'],
): Promise<AssistantFigures> {
  const outcomes = new Map<AssistantCase, CaseResult | { place: string; reason: string }>();
  await Promise.all(
    lanes.map(async (openLibrary, lane) => {
      for (const each of cases.filter((_, index) => index % lanes.length === lane))
        outcomes.set(each, await runOrTell(openLibrary, each));
    }),
  );
  const results: CaseResult[] = [];
  const refused = [...unusable];
  for (const each of cases) {
    const outcome = outcomes.get(each);
    if (outcome === undefined) continue;
    if ('reason' in outcome) refused.push(outcome);
    else results.push(outcome);
  }
  return figuresOf(engine, results, refused);
}

/** A library that the import refuses makes the case unusable. */
async function runOrTell(
  openLibrary: OpenLibrary,
  each: AssistantCase,
): Promise<CaseResult | { place: string; reason: string }> {
  let deps: TurnDeps;
  try {
    deps = await openLibrary(each.library);
  } catch (error) {
    if (isCodedError(error)) return { place: each.id, reason: error.message };
    throw error;
  }
  return runCase(deps, each);
}
