import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFingerprint } from './schema-fingerprint.ts';
import { ROOT } from './source-files.ts';

/** What a database with the demo library is made of: its files, and the code that imports and embeds them. */
const PARTS = ['demo/**/*.{json,jsonl,csv,mjml,html}', '{core,retrieval,server}/**/*.{ts,json}'];

/** Changes with everything that could make another demo library, so that no test runs on an old one. */
export function demoFingerprint(): string {
  const hash = createHash('sha256').update(schemaFingerprint());
  for (const name of globSync(PARTS, { cwd: ROOT }).toSorted())
    hash.update(name).update(readFileSync(join(ROOT, name)));
  return hash.digest('hex').slice(0, 16);
}
