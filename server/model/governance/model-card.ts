import { PERMISSIONS } from '../../../core/access/roles.ts';
import type { ModelCard } from '../../../core/contract/governance.ts';
import { fieldsOf } from '../../../core/model/question-fields.ts';
import { rateOf } from '../../../core/model/wilson.ts';
import { RULES } from '../../../guardrails/rules.ts';
import type { Database } from '../../db/client.ts';
import { programVersion } from '../../program-version.ts';
import type { RunningModel } from '../create-engine.ts';
import { switchState } from '../model-switch.ts';
import { describePrompt, loadPrompts } from '../prompt-files.ts';
import type { LoadedPrompt } from '../prompt-files.ts';
import { assistantFigures } from './assistant-figures.ts';
import { listIncidents } from './list-incidents.ts';

/** Permissions through which people keep the model in hand. */
const OVERSIGHT = [
  'model.manage',
  'model.read',
  'assembly.write',
  'assembly.sign',
  'audit.read_all',
] as const;

/** The part of the card that the program itself holds: prompts, rules, roles, evaluations. */
export async function cardOfProgram(prompts: ReadonlyMap<string, LoadedPrompt> = loadPrompts()) {
  return {
    programVersion: await programVersion(),
    prompts: [...prompts.values()].map((loaded) => ({
      ...describePrompt(loaded),
      digest: loaded.digest,
      sees: fieldsOf(loaded.prompt.variables),
      returns: fieldsOf(loaded.prompt.reply),
    })),
    rules: RULES.filter(({ id }) => id.startsWith('AI-')).map(({ id, version, summary, source }) => ({
      id,
      version,
      summary,
      source,
    })),
    oversight: OVERSIGHT.map((permission) => ({ permission, roles: [...PERMISSIONS[permission]] })),
    assistant: await assistantFigures(),
  };
}

/** The model card with what this installation recorded. */
export async function readModelCard(deps: {
  database: Database;
  model?: RunningModel | undefined;
}): Promise<ModelCard> {
  const { database, model } = deps;
  const { rows } = await database.query<{ all: number; answered: number }>(
    `SELECT count(*) AS all, count(*) FILTER (WHERE outcome = 'answered') AS answered FROM model_call`,
  );
  const { counts } = await listIncidents(database, { from: undefined, to: undefined });
  return {
    ...(await cardOfProgram(model?.prompts)),
    model: model?.settings.model ?? null,
    timeoutMs: model?.settings.timeoutMs ?? null,
    switch: await switchState(database),
    asked: rateOf(rows[0]?.answered ?? 0, rows[0]?.all ?? 0),
    incidents: counts,
  };
}
