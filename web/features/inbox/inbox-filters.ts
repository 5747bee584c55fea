import { NOTICE_KINDS } from '../../../core/access/inbox/notice.ts';
import type { inboxQuery } from './queries.ts';

/** Filters of the inbox in the address; without any, everything is shown. */
export const INBOX_FILTERS = ['state', 'kind'] as const;
export type InboxFilterName = (typeof INBOX_FILTERS)[number];

const PAGE_SIZE = 50;

/** The request for what the address says. What makes no sense is left out. */
export function inboxQueryOf(
  values: Readonly<Partial<Record<InboxFilterName, string>>>,
  page: number,
): Parameters<typeof inboxQuery>[0] {
  const kind = NOTICE_KINDS.find((each) => each === values.kind);
  return {
    page,
    pageSize: PAGE_SIZE,
    state: values.state === 'unread' ? 'unread' : 'all',
    ...(kind === undefined ? {} : { kind }),
  };
}
