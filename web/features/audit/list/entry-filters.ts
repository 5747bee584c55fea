import { isAuditEventType } from '../../../../core/audit/events.ts';
import type { EntryQuery } from '../queries.ts';
import { dayStart } from './day-start.ts';

/** Filters of the log in the address. */
export const ENTRY_FILTERS = ['type', 'actor', 'subjectType', 'subject', 'market', 'from', 'to'] as const;
export type EntryFilterName = (typeof ENTRY_FILTERS)[number];

export const PAGE_SIZE = 50;

/** The request for what the address says; days become instants, both days included. What makes no sense is left out. */
export function entryQueryOf(
  values: Readonly<Partial<Record<EntryFilterName, string>>>,
  page: number,
): EntryQuery {
  const { type, actor, subjectType, subject, market } = values;
  const from = dayStart(values.from, 0);
  const to = dayStart(values.to, 1);
  return {
    page,
    pageSize: PAGE_SIZE,
    ...(type !== undefined && isAuditEventType(type) ? { type } : {}),
    ...(actor === undefined ? {} : { actor }),
    ...(subjectType === undefined ? {} : { subjectType }),
    ...(subject === undefined ? {} : { subject }),
    ...(market !== undefined && /^[A-Z]{2}$/u.test(market) ? { market } : {}),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}
