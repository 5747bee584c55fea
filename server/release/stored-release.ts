import type { ExportFormat } from '../../core/release/formats.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { Database } from '../db/client.ts';

/** The bytes that were given out, and their SHA-256 as lower-case hex. */
export interface StoredRelease {
  bytes: Buffer;
  sha256: string;
}

interface ReleaseKey {
  assemblyId: string;
  contentHash: string;
  format: ExportFormat;
}

/** The form that was exported before from exactly this content. */
export async function findRelease(
  database: Database,
  assemblyId: string,
  contentHash: string,
  format: ExportFormat,
): Promise<StoredRelease | undefined> {
  const { rows } = await database.query<StoredRelease>(
    'SELECT bytes, sha256 FROM release WHERE assembly_id = $1 AND content_hash = $2 AND format = $3',
    [assemblyId, contentHash, format],
  );
  return rows[0];
}

/** Keeps an exported form. Runs in the caller's transaction. */
export async function storeRelease(
  deps: ChangeDeps,
  accountId: string,
  { assemblyId, contentHash, format }: ReleaseKey,
  { bytes, sha256 }: StoredRelease,
): Promise<void> {
  await deps.database.query(
    `INSERT INTO release (assembly_id, content_hash, format, bytes, sha256, exported_by, exported_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [assemblyId, contentHash, format, bytes, sha256, accountId, deps.clock()],
  );
}
