import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CodedError, isCodedError } from '../../core/errors.ts';
import { composeApplication, DEMO_FOLDER } from '../compose.ts';
import type { Application } from '../compose.ts';
import type { Config } from '../config.ts';
import { evaluateCases } from '../evaluation/assistant/evaluate-cases.ts';
import type { OpenLibrary } from '../evaluation/assistant/evaluate-cases.ts';
import type { AssistantCase } from '../evaluation/assistant/case-schema.ts';
import { readCases } from '../evaluation/assistant/read-cases.ts';
import { tableOf } from '../evaluation/assistant/table.ts';
import { changeLibrary } from '../evaluation/guardrails/change-library.ts';
import { embedLibrary } from '../library/embed-library.ts';
import { loadDemoLibrary } from '../library/load-demo-library.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface EvalAssistantOptions {
  folder: string;
  /** `deterministic` (usual), or the model that the settings name. */
  engine?: 'deterministic' | 'model' | undefined;
  /** Only so many cases, drawn evenly and always the same. */
  sample?: number | undefined;
  /** Only cases of this split. */
  split?: string | undefined;
}

/** Two databases at the same time pay off from here on. */
const MANY_CASES = 60;

/**
 * `eval assistant DIR`: leads the conversations of the cases over libraries in a temporary folder, never over the user's.
 * Exit code 1 when something came out that must not, or when a case could not be used.
 */
export async function evalAssistantCommand(
  config: Config,
  { folder, engine = 'deterministic', sample, split }: EvalAssistantOptions,
): Promise<CommandOutcome> {
  const first = new TemporaryLibraries(config, engine);
  const second = new TemporaryLibraries(config, engine);
  try {
    const { cases, unusable } = await readCases(folder);
    if (engine === 'model' && config.model === undefined)
      throw new CodedError('not_found', 'The settings name no model: set IMPRIMATUR_CHAT_MODEL.');
    const chosen = drawn(
      cases.filter((each) => split === undefined || each.split === split),
      sample,
    );
    const lanes = chosen.length < MANY_CASES ? [first.open] : [first.open, second.open];
    const figures = await evaluateCases(engine, lanes, chosen, unusable);
    const clean = figures.total.violations + figures.unusable.length === 0;
    return { exitCode: clean ? 0 : 1, result: figures, text: tableOf(figures) };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { exitCode: 2, result: { code: error.code, message: error.message }, text: error.message };
  } finally {
    await first.close();
    await second.close();
  }
}

const drawn = (cases: readonly AssistantCase[], sample = cases.length): AssistantCase[] =>
  cases.filter(
    (_, index) =>
      Math.floor(((index + 1) * sample) / cases.length) > Math.floor((index * sample) / cases.length),
  );

/** Libraries in temporary folders, one for each that a case brings. */
class TemporaryLibraries {
  readonly #config: Config;
  readonly #engine: 'deterministic' | 'model';
  readonly #folder = mkdtempSync(join(tmpdir(), 'imprimatur-assistant-'));
  readonly #open = new Map<string, Promise<Application>>();

  constructor(config: Config, engine: 'deterministic' | 'model') {
    this.#config = config;
    this.#engine = engine;
  }

  open: OpenLibrary = async (library) => {
    const key = JSON.stringify(library);
    const opening = this.#open.get(key) ?? this.#compose(library, String(this.#open.size));
    this.#open.set(key, opening);
    return (await opening).deps;
  };

  async #compose({ base, items }: AssistantCase['library'], name: string): Promise<Application> {
    const config = { ...this.#config, databaseUrl: undefined, dataDir: join(this.#folder, name) };
    const application = await composeApplication(
      this.#engine === 'model' ? config : { ...config, embedding: undefined, model: undefined },
    );
    const { deps } = application;
    try {
      if (base === 'demo') await loadDemoLibrary(deps, DEMO_FOLDER);
      if (Object.keys(items).length > 0) {
        await deps.database.transaction(() => changeLibrary(deps, items));
        await embedLibrary(deps);
      }
    } catch (error) {
      await application.close();
      throw error;
    }
    return application;
  }

  async close(): Promise<void> {
    for (const opening of this.#open.values()) {
      const application = await opening.catch(() => undefined);
      await application?.close();
    }
    rmSync(this.#folder, { recursive: true });
  }
}
