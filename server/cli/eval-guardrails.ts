import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Application } from '../compose.ts';
import { composeApplication, DEMO_FOLDER } from '../compose.ts';
import type { Config } from '../config.ts';
import { isCodedError } from '../../core/errors.ts';
import { evaluateCases } from '../evaluation/guardrails/evaluate-cases.ts';
import type { OpenBase } from '../evaluation/guardrails/evaluate-cases.ts';
import { tableOf } from '../evaluation/guardrails/figures.ts';
import { generatedBases } from '../evaluation/guardrails/generated/bases.ts';
import { generateCases } from '../evaluation/guardrails/generated/generate-cases.ts';
import { readCases } from '../evaluation/guardrails/read-cases.ts';
import { writeCases } from '../evaluation/guardrails/write-cases.ts';
import { loadDemoLibrary } from '../library/load-demo-library.ts';
import type { CommandOutcome } from './command-outcome.ts';

export interface EvalGuardrailsOptions {
  /** Folder of cases; without it the generated suite is judged. */
  folder?: string | undefined;
  /** Folder into which the generated cases are written, as examples of the format. */
  write?: string | undefined;
  /** Only generated cases of these rules. */
  rules?: readonly string[] | undefined;
  /** Only so many generated cases, drawn evenly and always the same. */
  sample?: number | undefined;
  /** Every mutation on every base, also where each email is rendered and audited anew; takes several minutes. */
  all?: boolean | undefined;
}

/** On how many bases a violation is tried unless all are asked for; fewer where each email is audited anew. */
const USUAL = { bases: 3, drawnBases: 2 };

/** Two databases at the same time pay off from here on. */
const MANY_CASES = 150;

/**
 * `eval guardrails [DIR]`: judges cases over a library of its own in a temporary folder, never over the user's. Exit
 * code 1 when a violation was missed, a harmless case alarmed, a rule failed, or a case could not be judged.
 */
export async function evalGuardrailsCommand(
  config: Config,
  options: EvalGuardrailsOptions,
): Promise<CommandOutcome> {
  const bases = new TemporaryBases(config);
  const moreBases = new TemporaryBases(config);
  try {
    const { cases, unreadable } =
      options.folder === undefined
        ? {
            cases: await generateCases(bases.open, await generatedBases(DEMO_FOLDER), {
              rules: options.rules,
              sample: options.sample,
              ...(options.all === true ? {} : USUAL),
            }),
            unreadable: [],
          }
        : await readCases(options.folder);
    if (options.write !== undefined) await writeCases(options.write, cases);
    const figures = await evaluateCases(
      cases.length < MANY_CASES ? [bases.open] : [bases.open, moreBases.open],
      cases,
      unreadable.map(({ file, reason }) => ({ name: file, reason })),
    );
    const clean = figures.missed + figures.falseAlarms + figures.errors + figures.unusable.length === 0;
    return { exitCode: clean ? 0 : 1, result: figures, text: tableOf(figures) };
  } catch (error) {
    if (!isCodedError(error)) throw error;
    return { exitCode: 2, result: { code: error.code, message: error.message }, text: error.message };
  } finally {
    await bases.close();
    await moreBases.close();
  }
}

/** Libraries in temporary folders: `demo` holds the demo library, `empty` nothing. */
class TemporaryBases {
  readonly #config: Config;
  readonly #folder = mkdtempSync(join(tmpdir(), 'imprimatur-cases-'));
  readonly #open = new Map<string, Promise<Application>>();

  constructor(config: Config) {
    this.#config = config;
  }

  open: OpenBase = async (base) => {
    const opening = this.#open.get(base) ?? this.#compose(base);
    this.#open.set(base, opening);
    return (await opening).deps;
  };

  async #compose(base: string): Promise<Application> {
    const { databaseUrl: _elsewhere, embedding: _embedding, model: _model, ...config } = this.#config;
    const dataDir = join(this.#folder, base);
    const application = await composeApplication({
      ...config,
      databaseUrl: undefined,
      embedding: undefined,
      model: undefined,
      dataDir,
    });
    if (base === 'demo') await loadDemoLibrary(application.deps, DEMO_FOLDER);
    return application;
  }

  async close(): Promise<void> {
    for (const opening of this.#open.values()) await (await opening).close();
    rmSync(this.#folder, { recursive: true });
  }
}
