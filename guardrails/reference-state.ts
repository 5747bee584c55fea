import type { CalendarDate } from '../core/clock.ts';
import type { Facts } from './facts.ts';

/** Why a reference cannot back a claim on a day; undefined when it can. It is valid through its last day. */
export function whyNotLive(facts: Facts, referenceId: string, date: CalendarDate): string | undefined {
  const reference = facts.references.get(referenceId);
  if (!reference) return `${referenceId} is not in the library`;
  if (reference.status !== 'approved') return `${referenceId} is ${reference.status.replace('_', ' ')}`;
  if (reference.expires !== undefined && reference.expires < date)
    return `${referenceId} expired on ${reference.expires}`;
  return undefined;
}
