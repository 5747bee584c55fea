import type { Hcp } from '../../../core/people/people.ts';
import { wordsFor } from '../../../core/release/recipient-words.ts';
import type { AssemblyUnderReview } from '../../review/load-review-facts.ts';
import { aiDisclosureOf } from '../ai-disclosure.ts';
import { composeMessage } from '../compose-message.ts';
import { jobCodeOf } from '../job-code.ts';
import { renderEmail } from '../render-email.ts';
import type { DeliveryRow } from './delivery-row.ts';
import type { Sendable } from './find-sendable.ts';
import type { ReleaseSending, SendDeps } from './send-deps.ts';
import { makeUnsubscribeToken, unsubscribeUrlOf } from './unsubscribe-token.ts';

interface DeliveryParts {
  assembly: AssemblyUnderReview;
  sendable: Sendable;
  recipient: { hcp: Hcp; email: string };
}

/**
 * The message of one HCP: the approved email, filled from the same library rows in the same transaction, in which only
 * the unsubscribe address and the names of the recipient are this HCP's own.
 */
export async function composeDelivery(
  deps: SendDeps,
  sending: ReleaseSending,
  row: DeliveryRow,
  { assembly, sendable, recipient }: DeliveryParts,
): Promise<Buffer> {
  const { content, contentHash } = assembly;
  const { library } = sendable.hashed;
  const token = await makeUnsubscribeToken(deps, row, content.context);
  const unsubscribeUrl = unsubscribeUrlOf(sending.publicUrl, token);
  const rendered = await renderEmail({
    ...library,
    content,
    view: { ...deps.view, unsubscribeUrl },
    recipient: wordsFor(recipient.hcp, content.context.language),
  });
  return composeMessage({
    rendered,
    unsubscribeUrl,
    addresses: { from: sending.from, recipient: recipient.email },
    assemblyId: assembly.id,
    contentHash,
    approvedAt: deps.clock(),
    jobCode: jobCodeOf(library, content),
    aiStatement: aiDisclosureOf(content).statement,
    messageKey: `delivery-${row.deliveryId}`,
  });
}
