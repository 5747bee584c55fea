import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GuardrailCase } from './case-schema.ts';

/** Writes one `case.json` per case, each in a folder with the case's name. */
export async function writeCases(folder: string, cases: readonly GuardrailCase[]): Promise<void> {
  for (const each of cases) {
    const place = join(folder, each.name.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 120));
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'case.json'), `${JSON.stringify(each, null, 2)}\n`);
  }
}
