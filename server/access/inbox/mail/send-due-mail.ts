import { waitAfter } from '../../../../core/access/inbox/back-off.ts';
import { factsSchema, isNoticeKind } from '../../../../core/access/inbox/notice.ts';
import type { Clock } from '../../../../core/clock.ts';
import type { Database } from '../../../db/client.ts';
import { composeNotice, type StoredNotice } from './compose-notice.ts';
import type { Delivery, MailTransport } from './smtp-transport.ts';

export interface MailDeps {
  database: Database;
  clock: Clock;
  transport: MailTransport;
  /** Sender of notices. */
  from: string;
  /** Where people open the program. */
  publicUrl: string;
}

/** Longer than an attempt can take; a process that died in one gives its message back after this. */
const LEASE_MS = 120_000;

/**
 * Sends every notice that is due and returns how many the server took. Each is claimed before it is sent and settled
 * after, so it goes out at least once: when the process ends in between, it is sent again with the same Message-ID.
 */
export async function sendDueMail(deps: MailDeps, stopping?: AbortSignal): Promise<number> {
  let accepted = 0;
  for (;;) {
    const claimed = stopping?.aborted === true ? undefined : await claimNext(deps);
    if (!claimed) break;
    const delivery = claimed.stored
      ? await deps.transport.send(composeNotice(claimed.stored, deps))
      : ({ outcome: 'never', code: 'no_address' } as const);
    await settle(deps, claimed, delivery);
    if (delivery.outcome === 'accepted') accepted += 1;
    // The server itself is not there: the others would fail alike, one after the other.
    if (delivery.outcome === 'again' && delivery.code === 'connection') break;
  }
  return accepted;
}

interface Claimed {
  id: string;
  attempts: number;
  /** Undefined when the person has no address any more. */
  stored: StoredNotice | undefined;
}

interface Row {
  message_id: string;
  attempts: number;
  kind: string;
  subject_type: string;
  subject_id: string;
  facts: unknown;
  created_at: Date;
  email: string | null;
  language: 'en' | 'de' | null;
}

async function claimNext({ database, clock }: MailDeps): Promise<Claimed | undefined> {
  const now = clock();
  const { rows } = await database.query<Row>(
    `WITH due AS (
       SELECT message_id FROM mail_outbox
        WHERE state = 'waiting' AND next_attempt_at <= $1 AND (leased_until IS NULL OR leased_until <= $1)
        ORDER BY next_attempt_at, message_id LIMIT 1 FOR UPDATE SKIP LOCKED),
     claimed AS (
       UPDATE mail_outbox SET leased_until = $2, attempts = attempts + 1
         FROM due WHERE mail_outbox.message_id = due.message_id
       RETURNING mail_outbox.message_id, attempts)
     SELECT message_id, attempts, kind, subject_type, subject_id, facts, inbox_message.created_at, email, language
       FROM claimed JOIN inbox_message USING (message_id)
       LEFT JOIN account ON account.account_id = inbox_message.account_id AND account.active
       LEFT JOIN notice_address ON notice_address.account_id = account.account_id`,
    [now, new Date(now.getTime() + LEASE_MS)],
  );
  const [row] = rows;
  if (!row) return undefined;
  const { message_id: id, attempts, kind, email, language } = row;
  if (email === null || language === null || !isNoticeKind(kind)) return { id, attempts, stored: undefined };
  const subject = { type: row.subject_type, id: row.subject_id };
  const notice = { kind, subject, facts: factsSchema.parse(row.facts) };
  return { id, attempts, stored: { id, notice, createdAt: row.created_at, to: email, language } };
}

async function settle(
  { database, clock }: MailDeps,
  { id, attempts }: Claimed,
  delivery: Delivery,
): Promise<void> {
  const now = clock();
  if (delivery.outcome === 'again') {
    await database.query(
      'UPDATE mail_outbox SET leased_until = NULL, next_attempt_at = $2, last_failure = $3 WHERE message_id = $1',
      [id, new Date(now.getTime() + waitAfter(attempts)), delivery.code],
    );
    return;
  }
  const accepted = delivery.outcome === 'accepted';
  await database.query(
    `UPDATE mail_outbox SET leased_until = NULL, state = $2, settled_at = $3, last_failure = $4 WHERE message_id = $1`,
    [id, accepted ? 'sent' : 'refused', now, accepted ? null : delivery.code],
  );
}
