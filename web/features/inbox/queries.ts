import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { getNoticeAddress, listInbox, markRead, setNoticeAddress } from '../../../core/contract/inbox.ts';
import { call } from '../../lib/api/call.ts';

type InboxQuery = z.input<typeof listInbox.query>;

export const inboxQuery = (query: InboxQuery) =>
  queryOptions({
    queryKey: ['inbox', 'list', query],
    queryFn: async ({ signal }) => (await call(listInbox, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

/** Marks notices as read; list and count are fetched again. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof markRead.body>) => call(markRead, { body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['inbox'] }),
  });
}

export const addressQuery = queryOptions({
  queryKey: ['notice-address'],
  queryFn: async ({ signal }) => (await call(getNoticeAddress, { signal })).body,
});

export function useSetAddress(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof setNoticeAddress.body>) => call(setNoticeAddress, { body }),
    onSuccess: ({ body }) => {
      client.setQueryData(addressQuery.queryKey, body);
      onDone();
    },
  });
}
