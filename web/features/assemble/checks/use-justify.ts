import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { justifyWarning } from '../../../../core/contract/review.ts';
import { call } from '../../../lib/api/call.ts';

/** Writes the reason for accepting a warning over the content as it was read. */
export function useJustify({ id, revision }: AssemblyView, onSaved: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: { ruleId: string; reason: string }) =>
      call(justifyWarning, { params: { id }, body, ifMatch: revision }),
    onSuccess: onSaved,
    onSettled: async () => {
      for (const name of ['review', 'assembly']) await client.invalidateQueries({ queryKey: [name, id] });
    },
  });
}
