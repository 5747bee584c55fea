import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProgram } from '../../support/child-program.ts';

/** The program as people start it, with the demo library in a folder of its own. */
export interface Served {
  url: string;
  stop(): Promise<void>;
}

/** Runs `imprimatur serve` on a free port and waits until it prints its address; `env` are settings. */
export async function startServed(env: Readonly<Record<string, string>> = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-e2e-'));
  const parameters = ['serve', '--port', '0', '--data', join(folder, 'data')];
  const program = startProgram('../../server/main.ts', parameters, { env });
  const line = await program.line(/^Imprimatur is ready: /u);
  return {
    url: line.replace(/^Imprimatur is ready: /u, ''),
    stop: async () => {
      await program.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
