import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import type { SendPlan } from '../../../core/contract/sending.ts';
import { type BlockReason, countReasons } from '../../../core/release/delivery/reasons.ts';
import { findFacts } from '../../review/load-review-facts.ts';
import { findSendable } from './find-sendable.ts';
import { judgeRecipient, loadSendBasis, type SendBasis } from './judge-recipient.ts';
import type { SendDeps } from './send-deps.ts';

export interface SendRequest {
  assemblyId: string;
  /** HCP ids. */
  recipients: readonly string[];
  repetitionReason?: string | undefined;
}

export type PlannedRecipient = SendPlan['recipients'][number];

/**
 * Says who may get an approved email now and why the others may not. Nothing is sent and nothing is kept; the same is
 * judged again for each HCP when the email is about to leave.
 *
 * @throws CodedError not_found, not_allowed, and those of `findSendable`
 */
export async function planSend(deps: SendDeps, actor: Actor, request: SendRequest): Promise<SendPlan> {
  const assembly = await findFacts(deps.database, request.assemblyId);
  if (!assembly) throw notFound();
  authorise(actor, and(holds('release.send'), inMarketScope), assembly);
  const { hashed } = await findSendable(deps, assembly);
  const basis = await loadSendBasis(deps.database, assembly.content, hashed.contentHash, deps.clock());
  const recipients = await judgeRecipients(deps, basis, request);
  return {
    contentHash: hashed.contentHash,
    ready: deps.sending !== undefined,
    realAddresses: deps.sending?.realAddresses ?? false,
    ...figuresOf(recipients),
    recipients,
  };
}

/** The verdict over each recipient, each once, in the given order. */
export async function judgeRecipients(
  deps: SendDeps,
  basis: SendBasis,
  { assemblyId, recipients, repetitionReason }: SendRequest,
): Promise<PlannedRecipient[]> {
  const now = deps.clock();
  const conditions = { realAddresses: deps.sending?.realAddresses ?? false, repetitionReason };
  const ids = [...new Set(recipients)];
  const live = await liveDeliveries(deps, assemblyId, ids);
  const judged: PlannedRecipient[] = [];
  for (const hcp of ids) {
    if (live.has(hcp)) judged.push({ hcp, permitted: false, reason: 'sent_already' });
    else {
      const verdict = await judgeRecipient(deps.database, basis, hcp, now, conditions);
      judged.push({ hcp, permitted: verdict.permitted, reason: verdict.permitted ? null : verdict.reason });
    }
  }
  return judged;
}

/** How many recipients may get the email, how many may not, and why. */
export function figuresOf(
  recipients: readonly PlannedRecipient[],
): Pick<SendPlan, 'permitted' | 'blocked' | 'reasons'> {
  const blocked = recipients.flatMap(({ reason }) => (reason === null ? [] : [{ reason }]));
  return {
    permitted: recipients.length - blocked.length,
    blocked: blocked.length,
    reasons: countReasons(blocked satisfies { reason: BlockReason }[]),
  };
}

/** HCPs to whom this email is on its way, was sent, or may have arrived. */
async function liveDeliveries(
  { database }: SendDeps,
  assemblyId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const { rows } = await database.query<{ hcp_id: string }>(
    `SELECT hcp_id FROM delivery WHERE assembly_id = $1 AND hcp_id = ANY($2::text[])
        AND state IN ('waiting', 'started', 'sent', 'unknown')`,
    [assemblyId, ids],
  );
  return new Set(rows.map((row) => row.hcp_id));
}
