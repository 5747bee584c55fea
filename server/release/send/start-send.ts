import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { SendView } from '../../../core/contract/sending.ts';
import { CodedError } from '../../../core/errors.ts';
import { contentChanged } from '../../../core/review/decisions.ts';
import { nextStatus } from '../../../core/review/transitions.ts';
import { mutate } from '../../audit/mutate.ts';
import { type AssemblyUnderReview, lockForReview } from '../../review/load-review-facts.ts';
import { moveAssembly } from '../../review/move-assembly.ts';
import { findSendable } from './find-sendable.ts';
import { isPerson } from './is-person.ts';
import { loadSendBasis } from './judge-recipient.ts';
import { figuresOf, judgeRecipients, type PlannedRecipient, type SendRequest } from './plan-send.ts';
import { requireSending, type SendDeps } from './send-deps.ts';
import { viewSend } from './view-send.ts';

export interface StartRequest extends SendRequest {
  /** Content hash that the person was shown. */
  contentHash: string;
  /** Permitted recipients of the plan that the person was shown. */
  permitted: number;
}

/**
 * Starts sending an approved email: keeps one delivery for each recipient, which leave one after the other, each judged
 * again at its moment. The first send releases the email, as the first export does. An HCP who may not get it is kept
 * with the reason.
 *
 * @throws CodedError invalid_request (sending is not set up), changed_meanwhile (another number is permitted now),
 * conflict (another send took one of the HCPs at this moment), and those of `findSendable` and `mutate`
 */
export async function startSend(deps: SendDeps, actor: Actor, request: StartRequest): Promise<SendView> {
  requireSending(deps);
  const sendId = deps.newId();
  return mutate(deps, {
    actor,
    policy: and(holds('release.send'), inMarketScope, isPerson),
    load: () => lockForReview(deps.database, request.assemblyId),
    change: async (assembly) => {
      nextStatus('export', assembly.status);
      if (assembly.contentHash !== request.contentHash) throw contentChanged(assembly.contentHash);
      const { status } = await findSendable(deps, assembly, await deps.checkAssembly(actor, assembly.id));
      const basis = await loadSendBasis(deps.database, assembly.content, assembly.contentHash, deps.clock());
      const recipients = await judgeRecipients(deps, basis, request);
      const { permitted, blocked } = figuresOf(recipients);
      if (permitted !== request.permitted) throw otherNumber(request.permitted, permitted);
      await keepSend(deps, actor, { sendId, assembly, permitted, blocked, reason: request.repetitionReason });
      await keepDeliveries(deps, sendId, assembly.id, recipients);
      const released = assembly.status !== status;
      if (released) await moveAssembly(deps, assembly, status);
      const entries = entriesFor(assembly, released, {
        send: sendId,
        permitted,
        blocked,
        repeats: (request.repetitionReason ?? '') !== '',
      });
      return { result: await viewSend(deps.database, sendId), entries };
    },
  });
}

const otherNumber = (shown: number, now: number): CodedError =>
  new CodedError(
    'changed_meanwhile',
    `You were shown ${shown} permitted recipients and now there are ${now}, so nothing was sent; look at the list again.`,
    { details: { shown, now } },
  );

interface KeptSend {
  sendId: string;
  assembly: AssemblyUnderReview;
  permitted: number;
  blocked: number;
  reason: string | undefined;
}

const keepSend = (
  { database, clock }: SendDeps,
  actor: Actor,
  { sendId, assembly, permitted, blocked, reason }: KeptSend,
): Promise<unknown> =>
  database.query(
    `INSERT INTO release_send (send_id, assembly_id, content_hash, market, repetition_reason, permitted, blocked,
       started_by, started_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      sendId,
      assembly.id,
      assembly.contentHash,
      assembly.market,
      reason ?? null,
      permitted,
      blocked,
      actor.id,
      clock(),
    ],
  );

/** HCPs that this library does not know have no row to hang a delivery on; the numbers of the send count them. */
async function keepDeliveries(
  { database, clock, newId }: SendDeps,
  sendId: string,
  assemblyId: string,
  recipients: readonly PlannedRecipient[],
): Promise<void> {
  const known = recipients.filter(({ reason }) => reason !== 'unknown_hcp');
  const { rows } = await database.query<{ hcp_id: string; state: string }>(
    `INSERT INTO delivery (hcp_id, send_id, assembly_id, delivery_id, state, reason, next_attempt_at, settled_at)
     SELECT hcp_id, $1, $2, delivery_id, CASE WHEN reason IS NULL THEN 'waiting' ELSE 'blocked' END, reason, $6,
            CASE WHEN reason IS NULL THEN NULL ELSE $6::timestamptz END
       FROM unnest($3::text[], $4::text[], $5::text[]) AS planned (hcp_id, delivery_id, reason)
     ON CONFLICT DO NOTHING RETURNING hcp_id, state`,
    [
      sendId,
      assemblyId,
      known.map(({ hcp }) => hcp),
      known.map(() => newId()),
      known.map(({ reason }) => reason),
      clock(),
    ],
  );
  if (rows.length < known.length)
    throw new CodedError(
      'conflict',
      'Another send has just taken one of these HCPs, so nothing was sent; look at the list again.',
    );
}

function entriesFor(
  assembly: AssemblyUnderReview,
  released: boolean,
  details: AuditEntryDraft['details'],
): AuditEntryDraft[] {
  const about = {
    subject: { type: 'assembly', id: assembly.id, revision: assembly.revision + (released ? 1 : 0) },
    market: assembly.market,
    contentHash: assembly.contentHash,
  };
  const started: AuditEntryDraft = { type: 'release.send_started', ...about, ...(details && { details }) };
  return released ? [started, { type: 'assembly.released', ...about, details: {} }] : [started];
}
