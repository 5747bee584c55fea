import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { getModelState, setModelBudget, setModelSwitch } from '../../../core/contract/model.ts';
import { call } from '../../lib/api/call.ts';

export const modelQuery = queryOptions({
  queryKey: ['model'],
  queryFn: async ({ signal }) => (await call(getModelState, { signal })).body,
});

export function useModelSwitch() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (state: 'on' | 'off') => call(setModelSwitch, { body: { state } }),
    onSettled: () => client.invalidateQueries({ queryKey: ['model'] }),
  });
}

export type BudgetChange = z.input<typeof setModelBudget.body>;

export function useModelBudget(team: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: BudgetChange) => call(setModelBudget, { params: { team }, body }),
    onSettled: () => client.invalidateQueries({ queryKey: ['model'] }),
  });
}
