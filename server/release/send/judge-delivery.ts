import { isCodedError } from '../../../core/errors.ts';
import type { BlockReason } from '../../../core/release/delivery/reasons.ts';
import { type AssemblyUnderReview, lockForReview } from '../../review/load-review-facts.ts';
import type { DeliveryRow } from './delivery-row.ts';
import { findSendable, type Sendable } from './find-sendable.ts';
import { judgeRecipient, loadSendBasis, type RecipientVerdict, type SendBasis } from './judge-recipient.ts';
import type { ReleaseSending, SendDeps } from './send-deps.ts';

/** Whether one delivery may leave, with everything that was judged. */
export type DeliveryVerdict =
  | (Extract<RecipientVerdict, { permitted: true }> & {
      assembly: AssemblyUnderReview;
      sendable: Sendable;
      basis: SendBasis;
    })
  | { permitted: false; reason: BlockReason };

/**
 * Asks everything about a delivery again: the email may leave now and is the one that the send was about, and this HCP
 * may get it now. Holds the HCP and the assembly until the surrounding transaction ends, so that a withdrawal of consent
 * comes before or after, never between.
 */
export async function judgeDelivery(
  deps: SendDeps,
  { realAddresses }: ReleaseSending,
  row: DeliveryRow,
  now: Date,
): Promise<DeliveryVerdict> {
  await deps.database.query('SELECT FROM hcp WHERE hcp_id = $1 FOR UPDATE', [row.hcpId]);
  const found = await findEmail(deps, row);
  if (!found) return { permitted: false, reason: 'email_not_permitted' };
  const { content, contentHash } = found.assembly;
  const basis = await loadSendBasis(deps.database, content, contentHash, now);
  const { repetitionReason } = row;
  const conditions = { realAddresses, repetitionReason };
  const verdict = await judgeRecipient(deps.database, basis, row.hcpId, now, conditions);
  return verdict.permitted ? { ...verdict, ...found, basis } : verdict;
}

/** The approved email as it may leave now; undefined when it may not, or is not the one that the send was about. */
async function findEmail(
  deps: SendDeps,
  row: DeliveryRow,
): Promise<{ assembly: AssemblyUnderReview; sendable: Sendable } | undefined> {
  const assembly = await lockForReview(deps.database, row.assemblyId);
  if (!assembly || assembly.contentHash !== row.contentHash) return undefined;
  try {
    return { assembly, sendable: await findSendable(deps, assembly) };
  } catch (error) {
    if (isCodedError(error)) return undefined;
    throw error;
  }
}
