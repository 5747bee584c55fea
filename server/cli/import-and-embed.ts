import { tidy } from '../db/tidy.ts';
import { embedLibrary } from '../library/embed-library.ts';
import type { EmbedDeps } from '../library/embed-library.ts';
import { importCommand } from './import.ts';
import type { CommandOutcome } from './command-outcome.ts';

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** `import`, then the vectors of what is new, each with progress on standard error. */
export async function importAndEmbedCommand(
  deps: EmbedDeps,
  kind: string,
  files: readonly string[],
  options: { strict?: boolean },
): Promise<CommandOutcome> {
  const outcome = await importCommand(deps, kind, files, {
    ...(options.strict && { strict: true }),
    onProgressLine: tell,
  });
  const { created, updated } = outcome.result;
  if (created + updated > 0) {
    await embedLibrary(deps).catch((error: unknown) => {
      // What was imported stays; it is found by its words until its vectors are made.
      if (!deps.remote) throw error;
      tell('The embedding model did not answer: the vectors are made at the next import or start.');
    });
    await tidy(deps.database);
  }
  return outcome;
}
