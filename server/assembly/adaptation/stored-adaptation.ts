import { z } from 'zod';
import type { AdaptationSummary } from '../../../core/contract/adaptation.ts';
import { type SourceBlock, sourceBlockSchema } from '../../../core/assembly/adaptation/source-block.ts';
import type { Actor } from '../../../core/access/actor.ts';
import type { Database } from '../../db/client.ts';

/** What an adaptation was made from. */
export interface StoredAdaptation {
  assemblyId: string;
  sourceId: string;
  sourceRevision: number;
  sourceHash: string;
  blocks: SourceBlock[];
  createdAt: Date;
}

/** Keeps that an assembly is an adaptation, with the source as it was. */
export const insertAdaptation = (
  database: Database,
  { assemblyId, sourceId, sourceRevision, sourceHash, blocks, createdAt }: StoredAdaptation,
  accountId: string,
) =>
  database.query(
    `INSERT INTO adaptation (assembly_id, source_id, source_revision, source_hash, blocks, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [assemblyId, sourceId, sourceRevision, sourceHash, JSON.stringify(blocks), accountId, createdAt],
  );

/** The source of an assembly that is an adaptation; undefined for any other. */
export async function findAdaptation(
  database: Database,
  assemblyId: string,
): Promise<StoredAdaptation | undefined> {
  const { rows } = await database.query<Omit<StoredAdaptation, 'blocks'> & { blocks: unknown }>(
    `SELECT assembly_id AS "assemblyId", source_id AS "sourceId", source_revision AS "sourceRevision",
            source_hash AS "sourceHash", blocks, created_at AS "createdAt"
       FROM adaptation WHERE assembly_id = $1`,
    [assemblyId],
  );
  const [row] = rows;
  return row && { ...row, blocks: z.array(sourceBlockSchema).parse(row.blocks) };
}

/** Adaptations of a source that lie in the actor's markets, newest first. */
export async function adaptationsOf(
  database: Database,
  actor: Actor,
  sourceId: string,
): Promise<AdaptationSummary[]> {
  const { rows } = await database.query<Omit<AdaptationSummary, 'createdAt'> & { createdAt: Date }>(
    `SELECT a.assembly_id AS id, a.market, a.language, a.status, a.revision,
            coalesce(nullif(who.printed_name, ''), d.created_by) AS "createdBy", d.created_at AS "createdAt"
       FROM adaptation d JOIN assembly a USING (assembly_id)
       LEFT JOIN account who ON who.account_id = d.created_by
      WHERE d.source_id = $1 AND ('*' = ANY($2::text[]) OR a.market = ANY($2::text[]))
      ORDER BY d.created_at DESC, a.assembly_id`,
    [sourceId, actor.markets],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** What people did about changes of the source, by change id. */
export async function decisionsOn(
  database: Database,
  assemblyId: string,
): Promise<Map<string, { decision: 'taken' | 'considered'; by: string; at: string; note: string }>> {
  const { rows } = await database.query<{
    id: string;
    decision: 'taken' | 'considered';
    note: string | null;
    by: string;
    at: Date;
  }>(
    `SELECT change_id AS id, decision, note, coalesce(nullif(who.printed_name, ''), d.account_id) AS by, decided_at AS at
       FROM adaptation_decision d LEFT JOIN account who USING (account_id) WHERE assembly_id = $1`,
    [assemblyId],
  );
  return new Map(
    rows.map(({ id, decision, note, by, at }) => [
      id,
      { decision, by, at: at.toISOString(), note: note ?? '' },
    ]),
  );
}
