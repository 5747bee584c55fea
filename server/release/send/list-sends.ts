import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import type { listDeliveries as contract, SendView } from '../../../core/contract/sending.ts';
import type { DeliveryState, FoundOutcome } from '../../../core/release/delivery/states.ts';
import { findAssembly } from '../../assembly/stored-assembly.ts';
import type { Database } from '../../db/client.ts';
import { viewSends } from './view-send.ts';

export type DeliveryListed = z.output<(typeof contract.responses)[200]>['deliveries'][number];

interface Row extends Omit<DeliveryListed, 'settledAt' | 'found'> {
  settledAt: Date | null;
  outcome: FoundOutcome | null;
  why: string;
  who: string;
  foundAt: Date;
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
  const { rows } = await database.query<Row>(
    `SELECT delivery_id AS id, delivery.hcp_id AS hcp, state, delivery.reason, attempts,
            last_failure AS "lastFailure", settled_at AS "settledAt", found.outcome, found.reason AS why,
            coalesce(nullif(who.printed_name, ''), found.account_id) AS who, found.decided_at AS "foundAt"
       FROM delivery
       LEFT JOIN LATERAL (SELECT * FROM delivery_decision
          WHERE hcp_id = delivery.hcp_id AND send_id = delivery.send_id
          ORDER BY decided_at DESC, decision_id DESC LIMIT 1) AS found ON true
       LEFT JOIN account who ON who.account_id = found.account_id
      WHERE delivery.send_id = $1 AND ($2::text IS NULL OR state = $2) ORDER BY delivery.hcp_id`,
    [sendId, state ?? null],
  );
  return rows.map(({ outcome, why, who, foundAt, settledAt, ...row }) => ({
    ...row,
    settledAt: settledAt?.toISOString() ?? null,
    found: outcome && { outcome, reason: why, by: who, at: foundAt.toISOString() },
  }));
}

async function requireReadable(database: Database, actor: Actor, assemblyId: string): Promise<void> {
  const assembly = await findAssembly(database, assemblyId);
  if (!assembly) throw notFound();
  authorise(actor, and(holds('release.send'), inMarketScope), assembly);
}
