import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { AuditEventType } from '../../../core/audit/events.ts';
import type { DeliveryState } from '../../../core/release/delivery/states.ts';
import type { Database } from '../../db/client.ts';

/** One email to one HCP, with what its send says. */
export interface DeliveryRow {
  hcpId: string;
  sendId: string;
  deliveryId: string;
  assemblyId: string;
  attempts: number;
  market: string;
  contentHash: string;
  repetitionReason: string | null;
  startedBy: string;
}

const COLUMNS = `delivery.hcp_id AS "hcpId", delivery.send_id AS "sendId", delivery.delivery_id AS "deliveryId",
  delivery.assembly_id AS "assemblyId", delivery.attempts, send.market, send.content_hash AS "contentHash",
  send.repetition_reason AS "repetitionReason", send.started_by AS "startedBy"`;

/** The delivery that is due next, locked; one that another process holds is passed over. */
export async function lockNextDue(database: Database, now: Date): Promise<DeliveryRow | undefined> {
  const { rows } = await database.query<DeliveryRow>(
    `SELECT ${COLUMNS} FROM delivery JOIN release_send send USING (send_id)
      WHERE state = 'waiting' AND next_attempt_at <= $1
      ORDER BY next_attempt_at, hcp_id LIMIT 1 FOR UPDATE OF delivery SKIP LOCKED`,
    [now],
  );
  return rows[0];
}

/** A started delivery, locked; undefined when it is not started any more. */
export async function lockStarted(
  database: Database,
  { hcpId, sendId }: Pick<DeliveryRow, 'hcpId' | 'sendId'>,
): Promise<DeliveryRow | undefined> {
  const { rows } = await database.query<DeliveryRow>(
    `SELECT ${COLUMNS} FROM delivery JOIN release_send send USING (send_id)
      WHERE state = 'started' AND hcp_id = $1 AND send_id = $2 FOR UPDATE OF delivery`,
    [hcpId, sendId],
  );
  return rows[0];
}

/** A delivery by its own id, in whatever state, locked. */
export async function lockDelivery(
  database: Database,
  { assemblyId, sendId, deliveryId }: Pick<DeliveryRow, 'assemblyId' | 'sendId' | 'deliveryId'>,
): Promise<(DeliveryRow & { state: DeliveryState }) | undefined> {
  const { rows } = await database.query<DeliveryRow & { state: DeliveryState }>(
    `SELECT ${COLUMNS}, delivery.state FROM delivery JOIN release_send send USING (send_id)
      WHERE delivery_id = $1 AND send_id = $2 AND delivery.assembly_id = $3 FOR UPDATE OF delivery`,
    [deliveryId, sendId, assemblyId],
  );
  return rows[0];
}

/** A started delivery whose attempt should have ended long ago, locked. */
export async function lockNextLost(database: Database, now: Date): Promise<DeliveryRow | undefined> {
  const { rows } = await database.query<DeliveryRow>(
    `SELECT ${COLUMNS} FROM delivery JOIN release_send send USING (send_id)
      WHERE state = 'started' AND leased_until <= $1
      ORDER BY leased_until, hcp_id LIMIT 1 FOR UPDATE OF delivery SKIP LOCKED`,
    [now],
  );
  return rows[0];
}

/** An entry about a delivery: its own id, the email and the send, and nothing about the person. */
export const deliveryEntry = (
  { deliveryId, assemblyId, sendId, market, contentHash }: DeliveryRow,
  type: AuditEventType,
  details: AuditEntryDraft['details'] = {},
): AuditEntryDraft => ({
  type,
  subject: { type: 'delivery', id: deliveryId },
  market,
  contentHash,
  details: { email: assemblyId, send: sendId, ...details },
});

/** The id under which the message of a delivery stands among what the HCP received. */
export const touchIdOf = ({ deliveryId }: Pick<DeliveryRow, 'deliveryId'>): string =>
  `delivery-${deliveryId}`;
