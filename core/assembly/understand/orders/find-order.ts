import { APPROVE_ORDER } from './approve-orders.ts';
import { SEND_ORDER, SEND_TO_ADDRESS } from './send-orders.ts';
import { NOW, REVIEW, TO_ONESELF, WITHHELD } from './withheld.ts';
import { WRITE_ORDER } from './write-orders.ts';

/** What only people may do, however it is asked for. */
export type RefusedOrder = 'refuse_approve' | 'refuse_send' | 'refuse_write';

const CLAUSES = /[.;!?\n,]+(?=\s|$)|\s[–—-]\s|\b(?:but|aber|mais|sondern|because|weil|denn|parce que|car)\b/u;

/**
 * The order of a message that no engine carries out. A clause that forbids ("not yet"), asks ("when will it be sent?") or
 * reports ("I sent it yesterday") is none; the clauses beside it are read.
 *
 * @param folded the message, folded
 * @param request whether the message asks for an email: "send it next Tuesday" at its end is a date, not an order, unless
 *   it shall happen at once
 */
export function findOrder(folded: string, request: boolean): RefusedOrder | undefined {
  const clauses = folded.split(CLAUSES).map((clause) => clause.trim());
  const free = clauses.filter((clause) => !WITHHELD.test(clause));
  // Orders may stretch over clauses where none of them is withheld.
  const read = free.length === clauses.length ? [folded] : free;
  const given = (pattern: RegExp): boolean => read.some((text) => pattern.test(text));
  if (given(APPROVE_ORDER)) return 'refuse_approve';
  if (given(SEND_TO_ADDRESS)) return 'refuse_send';
  if (given(SEND_ORDER) && !REVIEW.test(folded) && !TO_ONESELF.test(folded) && (!request || NOW.test(folded)))
    return 'refuse_send';
  return given(WRITE_ORDER) ? 'refuse_write' : undefined;
}
