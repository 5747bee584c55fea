import { CodedError } from '../errors.ts';
import type { ReviewFacts } from './decisions.ts';
import { type AssemblyStatus, nextStatus } from './transitions.ts';

/**
 * Whether an approved or released email may be withdrawn; it is neither exported nor sent from then on.
 *
 * @throws CodedError not_permitted_in_state, invalid_request (no reason)
 */
export function decideWithdraw(facts: Pick<ReviewFacts, 'status'>, reason: string): AssemblyStatus {
  const next = nextStatus('withdraw', facts.status);
  if (reason.trim() !== '') return next;
  throw new CodedError('invalid_request', 'Say why this email is withdrawn; the reason is kept.');
}

/**
 * The state of an approved or released email when something that it uses has expired.
 *
 * @throws CodedError not_permitted_in_state
 */
export const decideExpire = (facts: Pick<ReviewFacts, 'status'>): AssemblyStatus =>
  nextStatus('expire', facts.status);
