import { startProgram } from '../../support/child-program.ts';
import { cloneFolder } from '../../support/embedded-test-database.ts';
import type { TestLibrary } from '../../support/template-databases.ts';

/** The program as people start it, in a folder of its own. */
export interface Served {
  url: string;
  stop(): Promise<void>;
}

/**
 * Runs `imprimatur serve` on a free port and waits until it prints its address; `env` are settings. Over an empty
 * folder it loads the demo library itself, which takes a few seconds.
 */
export async function startServed(
  env: Readonly<Record<string, string>> = {},
  library: TestLibrary = 'started',
): Promise<Served> {
  const { dataDir, remove } = await cloneFolder(library);
  const program = startProgram('../../server/main.ts', ['serve', '--port', '0', '--data', dataDir], { env });
  const line = await program.line(/^Imprimatur is ready: /u);
  return {
    url: line.replace(/^Imprimatur is ready: /u, ''),
    stop: async () => {
      await program.kill();
      remove();
    },
  };
}
