import { useMutation } from '@tanstack/react-query';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { signAssembly } from '../../../../core/contract/signing.ts';
import type { ReviewRole, SignatureMeaning } from '../../../../core/review/signature.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { useRefresh } from '../use-refresh.ts';

export interface Decision {
  role: ReviewRole;
  meaning: SignatureMeaning;
  reason: string | null;
  password: string;
}

/** Puts a signature over the content and the revision that were shown; what changed meanwhile is fetched again. */
export function useSign({ id, revision, contentHash }: AssemblyView, onSigned: (decision: Decision) => void) {
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: (decision: Decision) =>
      call(signAssembly, { params: { id }, body: { contentHash, ...decision }, ifMatch: revision }),
    onSuccess: async (_, decision) => {
      onSigned(decision);
      await refresh();
    },
    onError: async (error) => {
      if (isChangedMeanwhile(error)) await refresh();
    },
  });
}
