import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { getCheckpoint, getEntry, getEntryProof, listEntries } from '../../../core/contract/audit.ts';
import { call } from '../../lib/api/call.ts';

export type EntryDetail = z.output<(typeof getEntry)['responses'][200]>;
export type EntryPage = z.output<(typeof listEntries)['responses'][200]>;
export type EntryProofDetail = z.output<(typeof getEntryProof)['responses'][200]>['proof'];
export type CheckpointDetail = z.output<(typeof getCheckpoint)['responses'][200]>['checkpoint'];
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

export const entryProofQuery = (id: string) =>
  queryOptions({
    queryKey: ['audit', 'proof', id],
    queryFn: async ({ signal }): Promise<EntryProofDetail> =>
      (await call(getEntryProof, { params: { id }, signal })).body.proof,
  });

export const checkpointQuery = queryOptions({
  queryKey: ['audit', 'checkpoint'],
  queryFn: async ({ signal }): Promise<CheckpointDetail> =>
    (await call(getCheckpoint, { signal })).body.checkpoint,
});
