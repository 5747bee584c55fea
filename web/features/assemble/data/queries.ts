import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getAssembly, previewAssembly } from '../../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { listReports } from '../../../../core/contract/check-reports.ts';
import { getConversation, listConversations } from '../../../../core/contract/conversation.ts';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { call } from '../../../lib/api/call.ts';
import type { InterfaceLanguage } from '../../../lib/i18n/i18n.ts';

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

/** The rendered email of one revision; the one before stays on view until the next is there. */
export const usePreview = (assembly: AssemblyView, marks: boolean, language: InterfaceLanguage) =>
  useQuery({
    queryKey: ['preview', assembly.id, assembly.revision, assembly.contentHash, marks, language],
    queryFn: async ({ signal }) => {
      const query = { marks: marks ? 'true' : 'false', language } as const;
      return (await call(previewAssembly, { params: { id: assembly.id }, query, signal })).body;
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
