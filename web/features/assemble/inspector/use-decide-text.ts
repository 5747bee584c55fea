import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { decideText } from '../../../../core/contract/check-reports.ts';
import { call } from '../../../lib/api/call.ts';
import { assemblyQuery } from '../data/queries.ts';

/** Keeps a decision over exactly the shown text; the email is checked again with it. */
export function useDecideText({ id, revision }: AssemblyView, onDecided: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: z.input<typeof decideText.body>) =>
      (await call(decideText, { params: { id }, body, ifMatch: revision })).body,
    onSuccess: (view) => {
      client.setQueryData(assemblyQuery(id).queryKey, view);
      onDecided();
    },
    onSettled: async () => {
      for (const name of ['assembly', 'reports', 'review'])
        await client.invalidateQueries({ queryKey: [name, id] });
    },
  });
}
