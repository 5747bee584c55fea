import { queryOptions } from '@tanstack/react-query';
import { countUnread } from '../../core/contract/inbox.ts';
import { call } from './api/call.ts';

const INTERVAL_MS = 30_000;

/** How many notices are unread; asked again every half minute while the page is looked at. */
export const unreadQuery = queryOptions({
  queryKey: ['inbox', 'unread'],
  queryFn: async ({ signal }) => (await call(countUnread, { signal })).body.unread,
  refetchInterval: INTERVAL_MS,
});
