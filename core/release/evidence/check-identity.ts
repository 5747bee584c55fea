import type { EvidenceCheck, EvidenceFacts } from './evidence-check.ts';
import { judged } from './evidence-check.ts';
import { signedOf } from './signed.ts';

/** Events that say that a person was asked who they are, and answered. */
export const CONFIRMATION_EVENTS = ['access.confirmed', 'access.confirmed_with_passkey'] as const;

/** Longest time between the confirmation of an identity and the signature, as AUD-002 counts it. */
export const CONFIRMATION_MINUTES = 10;

/** The log recorded, shortly before each signature, that the signer's identity was confirmed (21 CFR 11.200(a)). */
export const checkIdentity = (facts: EvidenceFacts): EvidenceCheck =>
  judged(
    'identity',
    'The audit log recorded, shortly before each signature, that the signer confirmed their identity.',
    signedOf(facts.manifest).flatMap(({ accountId, printedName, signedAt }) => {
      const signed = Date.parse(signedAt);
      const confirmed = facts.entries.some(
        ({ type, actor, at }) =>
          CONFIRMATION_EVENTS.some((event) => event === type) &&
          actor.id === accountId &&
          Date.parse(at) <= signed &&
          Date.parse(at) >= signed - CONFIRMATION_MINUTES * 60_000,
      );
      return confirmed
        ? []
        : [`There is no confirmation of ${printedName} for the signature of ${signedAt}.`];
    }),
  );
