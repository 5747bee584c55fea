import type { Consent } from './people.ts';

export interface WithdrawnUse {
  hcp: string;
  channel: Consent['channel'];
  purpose: Consent['purpose'];
}

/**
 * What an unsubscription changes: a refusal of the channel for the purpose, for every product, from this moment on
 * (GDPR Art. 7(3), 21(3); RFC 8058). Undefined where the newest capture refuses that already: a second click adds nothing.
 *
 * @param consents every capture of this HCP, in any order
 */
export function decideWithdrawal(
  consents: readonly Consent[],
  { hcp, channel, purpose }: WithdrawnUse,
  id: string,
  now: Date,
): Consent | undefined {
  const at = now.getTime();
  const newest = consents
    .filter((each) => each.hcp === hcp && each.channel === channel && each.purpose === purpose)
    .filter((each) => Date.parse(each.capturedAt) <= at)
    .reduce((latest, each) => Math.max(latest, Date.parse(each.capturedAt)), Number.NEGATIVE_INFINITY);
  const refused = consents.some(
    (each) =>
      each.hcp === hcp &&
      each.channel === channel &&
      each.purpose === purpose &&
      each.product === '*' &&
      each.decision === 'opt_out' &&
      each.expiresAt === undefined &&
      Date.parse(each.capturedAt) === newest,
  );
  if (refused) return undefined;
  return {
    id,
    hcp,
    channel,
    purpose,
    product: '*',
    decision: 'opt_out',
    capturedAt: now.toISOString(),
    source: 'Unsubscribe link of an email',
  };
}
