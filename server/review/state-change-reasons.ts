import type { Actor } from '../../core/access/actor.ts';
import type { ReasonView } from '../../core/contract/review.ts';
import type { ReviewRole } from '../../core/review/signature.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import type { Database } from '../db/client.ts';

/** Why a state was changed without a signature. */
export interface StateChangeReason {
  command: ReasonView['command'];
  role: ReviewRole | null;
  text: string;
}

/** Keeps a reason with the content it was said about; returns its id. Runs in the caller's transaction. */
export async function writeReason(
  deps: ChangeDeps,
  actor: Actor,
  assembly: { id: string; contentHash: string },
  { command, role, text }: StateChangeReason,
): Promise<string> {
  const id = deps.newId();
  await deps.database.query(
    `INSERT INTO state_change_reason (reason_id, assembly_id, content_hash, command, role, account_id, reason, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, assembly.id, assembly.contentHash, command, role, actor.id, text.trim(), deps.clock()],
  );
  return id;
}

/** The reasons kept for an assembly, oldest first. */
export async function readReasons(database: Database, assemblyId: string): Promise<ReasonView[]> {
  const { rows } = await database.query<{
    command: ReasonView['command'];
    role: ReviewRole | null;
    printed_name: string;
    reason: string;
    written_at: Date;
    content_hash: string;
  }>(
    `SELECT command, role, coalesce(nullif(printed_name, ''), r.account_id) AS printed_name, reason, written_at,
            content_hash
       FROM state_change_reason r LEFT JOIN account ON account.account_id = r.account_id
      WHERE assembly_id = $1 ORDER BY written_at, reason_id`,
    [assemblyId],
  );
  return rows.map((row) => ({
    command: row.command,
    role: row.role,
    printedName: row.printed_name,
    reason: row.reason,
    writtenAt: row.written_at.toISOString(),
    contentHash: row.content_hash,
  }));
}
