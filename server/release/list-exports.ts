import type { Actor } from '../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../core/access/policy.ts';
import { type ExportFormat, FILE_FORMS, fileNameOf } from '../../core/release/formats.ts';
import { findAssembly } from '../assembly/stored-assembly.ts';
import type { Database } from '../db/client.ts';
import type { ExportedFile } from './export-assembly.ts';
import { findRelease } from './stored-release.ts';

export interface ExportListed extends Omit<ExportedFile, 'bytes'> {
  /** Length in bytes. */
  bytes: number;
  exportedAt: string;
}

const mayRead = and(holds('assembly.export'), inMarketScope);

/** The forms in which an assembly was exported, oldest first; those of an earlier content included. */
export async function listExports(database: Database, actor: Actor, id: string): Promise<ExportListed[]> {
  const assembly = await findAssembly(database, id);
  if (!assembly) throw notFound();
  authorise(actor, mayRead, assembly);
  const { rows } = await database.query<{
    content_hash: string;
    format: ExportFormat;
    sha256: string;
    size: number;
    exported_at: Date;
  }>(
    `SELECT content_hash, format, sha256, length(bytes) AS size, exported_at FROM release
      WHERE assembly_id = $1 ORDER BY exported_at, format`,
    [id],
  );
  return rows.map((row) => ({
    fileName: fileNameOf(id, row.content_hash, row.format),
    mediaType: FILE_FORMS[row.format].mediaType,
    format: row.format,
    contentHash: row.content_hash,
    sha256: row.sha256,
    bytes: row.size,
    exportedAt: row.exported_at.toISOString(),
  }));
}

/**
 * The kept bytes of one form, exported before from the present content, and the market they are for.
 *
 * @throws CodedError not_found, not_allowed
 */
export async function downloadExport(
  database: Database,
  actor: Actor,
  request: { assemblyId: string; format: ExportFormat },
): Promise<ExportedFile & { market: string }> {
  const assembly = await findAssembly(database, request.assemblyId);
  if (!assembly) throw notFound();
  authorise(actor, mayRead, assembly);
  const stored = await findRelease(database, assembly.id, assembly.contentHash, request.format);
  if (!stored) throw notFound();
  return {
    fileName: fileNameOf(assembly.id, assembly.contentHash, request.format),
    mediaType: FILE_FORMS[request.format].mediaType,
    format: request.format,
    contentHash: assembly.contentHash,
    market: assembly.market,
    ...stored,
  };
}
