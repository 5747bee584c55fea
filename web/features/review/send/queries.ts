import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  findOutDelivery,
  listDeliveries,
  listSends,
  planSend,
  type SendPlan,
  startSend,
  stopSend,
} from '../../../../core/contract/sending.ts';
import type { FoundOutcome } from '../../../../core/release/delivery/states.ts';
import { call } from '../../../lib/api/call.ts';
import { useRefresh } from '../use-refresh.ts';

/** While something is on its way the page looks again. */
const LOOK_AGAIN_MS = 2_000;

export const sendsQuery = (id: string) =>
  queryOptions({
    queryKey: ['sends', id],
    queryFn: async ({ signal }) => (await call(listSends, { params: { id }, signal })).body,
    refetchInterval: ({ state }) =>
      state.data?.sends.some(({ states }) => states.waiting + states.started > 0) === true
        ? LOOK_AGAIN_MS
        : false,
  });

export const deliveriesQuery = (id: string, send: string, progress: string) =>
  queryOptions({
    queryKey: ['deliveries', id, send, progress],
    queryFn: async ({ signal }) =>
      (await call(listDeliveries, { params: { id, send }, query: {}, signal })).body.deliveries,
  });

/** What a person typed, and what the check of it said. */
export interface CheckedRecipients {
  recipients: readonly string[];
  repetitionReason: string;
  plan: SendPlan;
}

interface Asked {
  recipients: readonly string[];
  repetitionReason: string;
}

const bodyOf = ({ recipients, repetitionReason }: Asked) => ({
  recipients: [...recipients],
  ...(repetitionReason.trim() === '' ? {} : { repetitionReason: repetitionReason.trim() }),
});

/** Asks who may get the email now; nothing is sent. */
export const usePlan = (id: string) =>
  useMutation({
    mutationFn: async (asked: Asked): Promise<CheckedRecipients> => ({
      ...asked,
      plan: (await call(planSend, { params: { id }, body: bodyOf(asked) })).body,
    }),
  });

/** Starts the send that was checked, and nothing else. */
export function useStart(id: string) {
  const client = useQueryClient();
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: ({ plan, ...asked }: CheckedRecipients) =>
      call(startSend, {
        params: { id },
        body: { ...bodyOf(asked), contentHash: plan.contentHash, permitted: plan.permitted },
      }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['sends', id] });
      await refresh();
    },
  });
}

export function useStop(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (send: string) => call(stopSend, { params: { id, send } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['sends', id] }),
  });
}

/** A delivery of unknown outcome and what became of it. */
export interface FoundDelivery {
  send: string;
  delivery: string;
  outcome: FoundOutcome;
  reason: string;
}

/** Keeps what a person found out; also after a refusal the lists are read again, because somebody else may have decided. */
export function useFindOut(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ send, delivery, ...body }: FoundDelivery) =>
      call(findOutDelivery, { params: { id, send, delivery }, body }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['sends', id] });
      await client.invalidateQueries({ queryKey: ['deliveries', id] });
    },
  });
}
