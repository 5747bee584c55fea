import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readMigrations } from '../../server/db/migration-files.ts';
import { PREPARED_VERSIONS } from '../../server/db/pglite/prepared-folder.ts';

/** Changes with every migration and engine version, so that no test runs on an old template. */
export function schemaFingerprint(): string {
  const hash = createHash('sha256').update(readFileSync(PREPARED_VERSIONS));
  readMigrations().forEach(({ checksum }) => hash.update(checksum));
  return hash.digest('hex').slice(0, 16);
}
