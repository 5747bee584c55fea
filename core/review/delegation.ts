import { addDays, type CalendarDate, coversDate } from '../clock.ts';
import { CodedError } from '../errors.ts';
import type { ReviewRole } from './signature.ts';

/** A reviewer's role lent to another person for some days. */
export interface Delegation {
  id: string;
  fromAccountId: string;
  toAccountId: string;
  role: ReviewRole;
  /** First and last day, both included, in the calendar of the market of the email. */
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  revoked: boolean;
}

/** Longest delegation, in days. */
const DELEGATION_DAYS_MAX = 366;

/** Whether a delegation counts on this day of the market's calendar. */
export const isInForce = (
  { firstDay, lastDay, revoked }: Pick<Delegation, 'firstDay' | 'lastDay' | 'revoked'>,
  day: CalendarDate,
): boolean => !revoked && coversDate({ from: firstDay, until: lastDay }, day);

/** What is known about the two people of a delegation. */
export interface DelegationPeople {
  role: ReviewRole;
  /** Roles that the giver holds; a lent role is not lent on. */
  giverRoles: readonly ReviewRole[];
  giverPersonId: string;
  /** Roles that the receiver holds or is recorded as trained for. */
  receiverQualifiedFor: readonly ReviewRole[];
  receiverPersonId: string;
  /** The receiver is a reviewer of some kind, and the account can be used. */
  receiverReviews: boolean;
}

/**
 * Whether a role may be lent: by who holds it, to another person who reviews and is qualified for that role.
 *
 * @throws CodedError not_allowed, invalid_request
 */
export function decideDelegation(
  people: DelegationPeople,
  days: { firstDay: CalendarDate; lastDay: CalendarDate },
  today: CalendarDate,
): void {
  if (!people.giverRoles.includes(people.role)) {
    throw new CodedError('not_allowed', `You do not hold the ${people.role} role, so you cannot lend it.`);
  }
  if (people.giverPersonId === people.receiverPersonId) {
    throw new CodedError('invalid_request', 'You cannot stand in for yourself; choose another person.');
  }
  if (!people.receiverReviews || !people.receiverQualifiedFor.includes(people.role)) {
    throw new CodedError(
      'not_allowed',
      `This person is not recorded as qualified for the ${people.role} role; an administrator records the training.`,
    );
  }
  if (days.lastDay < days.firstDay) {
    throw new CodedError('invalid_request', 'The last day lies before the first day.');
  }
  // A market's calendar may be one day behind.
  if (days.lastDay < addDays(today, -1)) {
    throw new CodedError('invalid_request', 'The last day is over already.');
  }
  if (addDays(days.firstDay, DELEGATION_DAYS_MAX - 1) < days.lastDay) {
    throw new CodedError(
      'invalid_request',
      `A role is lent for at most ${DELEGATION_DAYS_MAX} days; renew it then.`,
    );
  }
}
