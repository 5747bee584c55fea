import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { SYSTEM } from '../../core/access/actor.ts';
import { CodedError } from '../../core/errors.ts';
import { IMPORT_KINDS } from '../../core/library/import-result.ts';
import type { Database } from '../db/client.ts';
import { embedLibrary } from './embed-library.ts';
import type { EmbedDeps } from './embed-library.ts';
import { importFiles } from './import/import-files.ts';
import { sourceFromFile } from './import/source.ts';

const loadOrderSchema = z.array(z.strictObject({ kind: z.enum(IMPORT_KINDS), files: z.array(z.string()) }));

/** Whether the library holds nothing at all. */
export async function isLibraryEmpty(database: Database): Promise<boolean> {
  const { rows } = await database.query<{ empty: boolean }>(
    `SELECT NOT EXISTS (SELECT 1 FROM content_module) AND NOT EXISTS (SELECT 1 FROM reference)
        AND NOT EXISTS (SELECT 1 FROM template) AS empty`,
  );
  return rows[0]?.empty ?? false;
}

/**
 * Imports the demo library through the ordinary import and makes its vectors. Returns how many items were created.
 *
 * @throws CodedError `invalid_import` when a row of the demo files is refused: they ship with the program.
 */
export async function loadDemoLibrary(deps: EmbedDeps, folder: string): Promise<number> {
  const order = loadOrderSchema.parse(JSON.parse(await readFile(join(folder, 'load-order.json'), 'utf8')));
  let created = 0;
  for (const { kind, files } of order) {
    const sources = await Promise.all(files.map((file) => sourceFromFile(join(folder, file))));
    const result = await importFiles({ deps, actor: SYSTEM, kind }, sources);
    const [refused] = result.rejected;
    if (refused) {
      throw new CodedError(
        'invalid_import',
        `The demo file ${refused.file} has a bad row ${refused.row}: ${refused.reason}`,
      );
    }
    created += result.created;
  }
  await embedLibrary(deps).catch((error: unknown) => {
    // A configured model that does not answer must not stop the start: the server tries again while it runs.
    if (!deps.remote) throw error;
  });
  return created;
}
