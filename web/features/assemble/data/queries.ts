import { queryOptions } from '@tanstack/react-query';
import { getAssembly } from '../../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { listReports } from '../../../../core/contract/check-reports.ts';
import { getConversation, listConversations } from '../../../../core/contract/conversation.ts';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { call } from '../../../lib/api/call.ts';

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: async ({ signal }): Promise<Conversation> =>
      (await call(getConversation, { params: { id }, signal })).body,
  });

export const assemblyQuery = (id: string) =>
  queryOptions({
    queryKey: ['assembly', id],
    queryFn: async ({ signal }): Promise<AssemblyView> =>
      (await call(getAssembly, { params: { id }, signal })).body,
  });

/** The last check, compared with the one before it. */
export const reportsQuery = ({ id, revision, checks }: AssemblyView) =>
  queryOptions({
    queryKey: ['reports', id, revision, checks.contentHash],
    queryFn: async ({ signal }) =>
      (await call(listReports, { params: { id }, query: { limit: '1' }, signal })).body.reports,
  });

export const conversationsQuery = queryOptions({
  queryKey: ['conversations'],
  queryFn: async ({ signal }) => (await call(listConversations, { signal })).body.conversations,
});
