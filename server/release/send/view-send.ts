import { notFound } from '../../../core/access/policy.ts';
import type { SendView } from '../../../core/contract/sending.ts';
import { BLOCK_REASONS, type BlockReason } from '../../../core/release/delivery/reasons.ts';
import { DELIVERY_STATES } from '../../../core/release/delivery/states.ts';
import type { Database } from '../../db/client.ts';

interface Row {
  send_id: string;
  content_hash: string;
  started_by: string;
  started_at: Date;
  stopped_at: Date | null;
  blocked: number;
  states: Record<string, number>;
  reasons: Record<string, number>;
  last_failure: string | null;
}

const SENDS = `SELECT send.send_id, send.content_hash, coalesce(account.printed_name, send.started_by) AS started_by,
    send.started_at, send.stopped_at, send.blocked,
    (SELECT coalesce(jsonb_object_agg(state, count), '{}') FROM (
       SELECT state, count(*) AS count FROM delivery WHERE send_id = send.send_id GROUP BY state) AS counted) AS states,
    (SELECT coalesce(jsonb_object_agg(reason, count), '{}') FROM (
       SELECT reason, count(*) AS count FROM delivery
        WHERE send_id = send.send_id AND reason IS NOT NULL GROUP BY reason) AS counted) AS reasons,
    (SELECT last_failure FROM delivery WHERE send_id = send.send_id AND last_failure IS NOT NULL
      ORDER BY coalesce(settled_at, next_attempt_at) DESC LIMIT 1) AS last_failure
  FROM release_send send LEFT JOIN account ON account.account_id = send.started_by`;

/** One send with its progress. @throws CodedError not_found */
export async function viewSend(database: Database, sendId: string): Promise<SendView> {
  const { rows } = await database.query<Row>(`${SENDS} WHERE send.send_id = $1`, [sendId]);
  if (!rows[0]) throw notFound();
  return viewOf(rows[0]);
}

/** Every send of an assembly, newest first. */
export async function viewSends(database: Database, assemblyId: string): Promise<SendView[]> {
  const { rows } = await database.query<Row>(
    `${SENDS} WHERE send.assembly_id = $1 ORDER BY send.started_at DESC, send.send_id`,
    [assemblyId],
  );
  return rows.map(viewOf);
}

function viewOf(row: Row): SendView {
  const states = Object.fromEntries(
    DELIVERY_STATES.map((state) => [state, row.states[state] ?? 0]),
  ) as SendView['states'];
  const inRows = Object.entries(row.reasons).reduce((sum, [, count]) => sum + count, 0);
  // Unknown HCPs have no row, and one that was removed since has none any more.
  const withoutRow = Math.max(0, row.blocked - inRows);
  const countOf = (reason: BlockReason): number =>
    (row.reasons[reason] ?? 0) + (reason === 'unknown_hcp' ? withoutRow : 0);
  return {
    id: row.send_id,
    contentHash: row.content_hash,
    startedBy: row.started_by,
    startedAt: row.started_at.toISOString(),
    stoppedAt: row.stopped_at?.toISOString() ?? null,
    states,
    reasons: BLOCK_REASONS.map((reason) => ({ reason, count: countOf(reason) })).filter(
      ({ count }) => count > 0,
    ),
    lastFailure: row.last_failure,
  };
}
