import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

const FOLDER = resolve('../shared/data/email-templates');

/** Without the shared emails the tests that need them are skipped, and say so. */
export const EMAILS_AVAILABLE = existsSync(FOLDER);

export interface SampleEmail {
  name: string;
  bytes: Uint8Array;
}

const all = (): string[] => globSync('**/*.html', { cwd: FOLDER }).toSorted();

/** Every n-th email of the shared ones; all of them with `ALL_EMAILS=1`. */
export const sampleEmails = (every: number): SampleEmail[] =>
  (EMAILS_AVAILABLE ? all() : [])
    .filter((_, index) => process.env['ALL_EMAILS'] === '1' || index % every === 0)
    .map((path) => ({
      name: relative('.', path).replaceAll('/', '-'),
      bytes: readFileSync(resolve(FOLDER, path)),
    }));
