import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import type { ImportKind, ImportResult } from '../../../core/library/import-result.ts';
import type { Database } from '../../../server/db/client.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes, sourceFromFile } from '../../../server/library/import/source.ts';
import { changeDeps } from '../../support/changes.ts';

type Content = string | Uint8Array | object;

const bytesOf = (content: Content): Uint8Array => {
  if (content instanceof Uint8Array) return content;
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content), 'utf8');
};

/** Imports one file that is in memory. */
export const importContent = (
  database: Database,
  kind: ImportKind,
  content: Content,
  name = 'rows.json',
): Promise<ImportResult> =>
  importFiles({ deps: changeDeps(database), actor: COMMAND_LINE, kind }, [
    sourceFromBytes(name, bytesOf(content)),
  ]);

/** Imports files from a folder of their own, the first named file being the one to import. */
export async function importFolder(
  database: Database,
  kind: ImportKind,
  files: Record<string, Content>,
): Promise<ImportResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'import-'));
  try {
    for (const [name, content] of Object.entries(files))
      await writeFile(path.join(folder, name), bytesOf(content));
    const [first = ''] = Object.keys(files);
    const source = await sourceFromFile(path.join(folder, first));
    return await importFiles({ deps: changeDeps(database), actor: COMMAND_LINE, kind }, [source]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A module that has all it needs. */
export const moduleRow = (id: string, change: object = {}): Record<string, unknown> => ({
  id,
  product: 'cardivanta',
  kind: 'message',
  keyMessage: `Message of ${id}`,
  topics: ['safety'],
  status: 'approved',
  renditions: [{ language: 'en', text: `Text of ${id}` }],
  approvals: [
    {
      approvalId: 'A-1',
      market: ['GB', 'DE'],
      channel: ['email', 'portal'],
      audience: ['cardiology', 'nursing'],
      from: '2026-01-01',
      until: '2026-12-31',
    },
  ],
  ...change,
});

/** What the library and the log hold, in counts, to show that nothing changed. */
export async function countsOf(database: Database): Promise<Record<string, unknown>> {
  const { rows } = await database.query(
    `SELECT (SELECT count(*) FROM content_module) AS modules, (SELECT count(*) FROM reference) AS "references",
       (SELECT count(*) FROM claim) AS claims, (SELECT count(*) FROM template) AS templates,
       (SELECT count(*) FROM product) AS products, (SELECT count(*) FROM hcp) AS hcps,
       (SELECT count(*) FROM audit_entry) AS entries, (SELECT version FROM library_version) AS version`,
  );
  return rows[0] ?? {};
}
