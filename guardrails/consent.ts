import type { Consent } from '../core/people/people.ts';

export interface ConsentUse {
  channel: Consent['channel'];
  purpose: Consent['purpose'];
  product: string;
}

/** `none`: never asked; `pending`: opted in, confirmation open. */
export type ConsentState = 'opt_in' | 'pending' | 'opt_out' | 'expired' | 'none';

/**
 * State of consent for one use at an instant (ISO 8601 with offset). Captures after the instant do not count yet; a
 * capture holds from its moment until before `expiresAt`. For each product, and for `"*"`, the last capture stands.
 * A refusal of the product outlives a later general opt-in; a general refusal ends with a later opt-in for the product.
 *
 * @param longestDays days of 24 hours after its capture from which an opt-in counts no longer; null: no such period.
 */
export function consentAt(
  consents: readonly Consent[],
  use: ConsentUse,
  instant: string,
  longestDays: number | null = null,
): ConsentState {
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw new Error(`The moment of sending is not a date and time: ${instant}`);
  const last = (product: string): Consent | undefined =>
    consents
      .filter(
        (each) => each.channel === use.channel && each.purpose === use.purpose && each.product === product,
      )
      .filter((each) => Date.parse(each.capturedAt) <= at)
      // At the same moment a refusal counts as the later one.
      .toSorted((a, b) => Date.parse(a.capturedAt) - Date.parse(b.capturedAt) || caution(a) - caution(b))
      .at(-1);
  const forProduct = last(use.product);
  const general = use.product === '*' ? undefined : last('*');
  if (forProduct?.decision === 'opt_out') return 'opt_out';
  if (general?.decision === 'opt_out' && !isLater(forProduct, general)) return 'opt_out';
  const states = [forProduct, general].flatMap((each) => (each ? [stateOf(each, at, longestDays)] : []));
  return (['opt_in', 'pending', 'expired'] as const).find((state) => states.includes(state)) ?? 'none';
}

const CAUTION = { opt_in: 0, opt_in_pending: 1, opt_out: 2 } as const;
const caution = (consent: Consent): number => CAUTION[consent.decision];

const isLater = (consent: Consent | undefined, other: Consent): boolean =>
  consent !== undefined && Date.parse(consent.capturedAt) > Date.parse(other.capturedAt);

const DAY_MS = 86_400_000;

function stateOf(consent: Consent, at: number, longestDays: number | null): ConsentState {
  if (consent.expiresAt !== undefined && at >= Date.parse(consent.expiresAt)) return 'expired';
  const asked = Date.parse(consent.capturedAt);
  if (consent.decision !== 'opt_out' && longestDays !== null && at >= asked + longestDays * DAY_MS)
    return 'expired';
  if (consent.decision === 'opt_in') return 'opt_in';
  return consent.decision === 'opt_in_pending' ? 'pending' : 'opt_out';
}
