import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getEntry, listEntries } from '../../../core/contract/audit.ts';
import { call } from '../../lib/api/call.ts';

export type EntryDetail = z.output<(typeof getEntry)['responses'][200]>;
export type EntryPage = z.output<(typeof listEntries)['responses'][200]>;
export type EntryQuery = z.input<typeof listEntries.query>;

export const entriesQuery = (query: EntryQuery) =>
  queryOptions({
    queryKey: ['audit', 'list', query],
    queryFn: async ({ signal }): Promise<EntryPage> => (await call(listEntries, { query, signal })).body,
    placeholderData: keepPreviousData,
  });

export const entryQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'entry', id],
    queryFn: async ({ signal }): Promise<EntryDetail> =>
      (await call(getEntry, { params: { id }, signal })).body,
  });
