import { beginNext } from './begin-delivery.ts';
import type { ReleaseTransport } from './release-transport.ts';
import type { ReleaseSending, SendDeps } from './send-deps.ts';
import { giveUpNextLost, settleDelivery } from './settle-delivery.ts';

export interface ReleaseWay {
  sending: ReleaseSending;
  transport: ReleaseTransport;
}

/**
 * Sends everything that is due, one email after the other, and returns how many the server took. Each is marked as
 * started before it leaves and settled after; when the process ends in between, its outcome is unknown and it is never
 * sent again by itself: an HCP rather gets an email not at all than twice.
 */
export async function sendDue(
  deps: SendDeps,
  { sending, transport }: ReleaseWay,
  stopping?: AbortSignal,
): Promise<number> {
  while (await giveUpNextLost(deps));
  let accepted = 0;
  for (;;) {
    const begun = stopping?.aborted === true ? undefined : await beginNext(deps, sending);
    if (begun === undefined) break;
    if (begun === 'blocked') continue;
    const attempt = await transport.send(begun.message, sending.from, begun.to);
    await settleDelivery(deps, begun, attempt);
    if (attempt.outcome === 'accepted') accepted += 1;
    // The server itself is not there: the others would fail alike, one after the other.
    if (attempt.outcome === 'again' && attempt.code === 'connection') break;
  }
  return accepted;
}
