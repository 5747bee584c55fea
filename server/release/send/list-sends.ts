import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import type { SendView } from '../../../core/contract/sending.ts';
import type { BlockReason } from '../../../core/release/delivery/reasons.ts';
import type { DeliveryState } from '../../../core/release/delivery/states.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { Database } from '../../db/client.ts';
import { viewSends } from './view-send.ts';

export interface DeliveryListed {
  hcp: string;
  state: DeliveryState;
  reason: BlockReason | null;
  attempts: number;
  lastFailure: string | null;
  settledAt: string | null;
}

/** The sends of an assembly, newest first. @throws CodedError not_found, not_allowed */
export async function listSends(database: Database, actor: Actor, assemblyId: string): Promise<SendView[]> {
  await requireReadable(database, actor, assemblyId);
  return viewSends(database, assemblyId);
}

/** What became of each delivery of a send, by HCP id. @throws CodedError not_found, not_allowed */
export async function listDeliveries(
  database: Database,
  actor: Actor,
  { assemblyId, sendId, state }: { assemblyId: string; sendId: string; state?: DeliveryState | undefined },
): Promise<DeliveryListed[]> {
  await requireReadable(database, actor, assemblyId);
  const sends = await database.query('SELECT FROM release_send WHERE send_id = $1 AND assembly_id = $2', [
    sendId,
    assemblyId,
  ]);
  if (sends.rowCount === 0) throw notFound();
  const { rows } = await database.query<Omit<DeliveryListed, 'settledAt'> & { settledAt: Date | null }>(
    `SELECT hcp_id AS hcp, state, reason, attempts, last_failure AS "lastFailure", settled_at AS "settledAt"
       FROM delivery WHERE send_id = $1 AND ($2::text IS NULL OR state = $2) ORDER BY hcp_id`,
    [sendId, state ?? null],
  );
  return rows.map((row) => ({ ...row, settledAt: row.settledAt?.toISOString() ?? null }));
}

async function requireReadable(database: Database, actor: Actor, assemblyId: string): Promise<void> {
  const assembly = await findAssembly(database, assemblyId);
  if (!assembly) throw notFound();
  authorise(actor, and(holds('release.send'), inMarketScope), assembly);
}
