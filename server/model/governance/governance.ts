import type { Actor } from '../../../core/access/actor.ts';
import type { Governance } from '../../../core/contract/governance.ts';
import { programVersion } from '../../program-version.ts';
import { modelState } from '../model-state.ts';
import type { ModelDeps } from '../model-state.ts';
import { assistantFigures } from './assistant-figures.ts';
import { countFallbacks, countQuestions, everAsked, namesOfServers, readSpending } from './count-calls.ts';
import { countChoices } from './count-choices.ts';
import { countTexts } from './count-texts.ts';
import { listIncidents } from './list-incidents.ts';
import type { Period } from './period.ts';

/** The whole governance page for a period, counted from the records; nothing here is kept as a figure of its own. */
export async function readGovernance(deps: ModelDeps, actor: Actor, period: Period): Promise<Governance> {
  const { database } = deps;
  return {
    period: { from: period.from ?? null, to: period.to ?? null },
    programVersion: await programVersion(),
    state: await modelState(deps, actor),
    answeredBy: await namesOfServers(database, period),
    modelEverAsked: await everAsked(database),
    choices: await countChoices(database, period),
    texts: await countTexts(database, period),
    fallbacks: await countFallbacks(database, period),
    questions: await countQuestions(database, period),
    spending: await readSpending(database, period),
    incidents: await listIncidents(database, period),
    assistant: await assistantFigures(),
  };
}
