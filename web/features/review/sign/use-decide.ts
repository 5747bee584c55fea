import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { passkeySigningOptions } from '../../../../core/contract/passkeys.ts';
import { requestChanges, signAssembly } from '../../../../core/contract/signing.ts';
import type { ReviewRole, SignatureMeaning } from '../../../../core/review/signature.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { answerWithPasskey } from '../../../lib/passkeys.ts';
import { useRefresh } from '../use-refresh.ts';
import type { DecisionKind } from './use-decision.ts';

export interface Decision {
  kind: DecisionKind;
  role: ReviewRole;
  /** Account that lent the role; null when it is an own one. */
  onBehalfOf: string | null;
  reason: string | null;
  proof: { method: 'password'; password: string; signInName?: string } | { method: 'passkey' };
}

/** Decides over the content and the revision that were shown; what changed meanwhile is fetched again. */
export function useDecide(assembly: AssemblyView, onDecided: (decision: Decision) => void) {
  const refresh = useRefresh(assembly.id);
  const client = useQueryClient();
  const refreshAll = async () => {
    await Promise.all([refresh(), client.invalidateQueries({ queryKey: ['signing'] })]);
  };
  return useMutation({
    mutationFn: (decision: Decision) => send(assembly, decision),
    onSuccess: async (_, decision) => {
      onDecided(decision);
      await refreshAll();
    },
    onError: async (error) => {
      if (isChangedMeanwhile(error)) await refreshAll();
    },
  });
}

async function send({ id, revision, contentHash }: AssemblyView, decision: Decision): Promise<void> {
  const { kind, role, onBehalfOf, reason } = decision;
  const common = { contentHash, role, onBehalfOf };
  if (kind === 'request_changes') {
    const body = { ...common, reason: reason ?? '' };
    await call(requestChanges, { params: { id }, body, ifMatch: revision });
    return;
  }
  const components = await componentsOf(id, contentHash, kind, decision);
  const body = { ...common, meaning: kind, reason, ...components };
  await call(signAssembly, { params: { id }, body, ifMatch: revision });
}

async function componentsOf(
  id: string,
  contentHash: string,
  meaning: SignatureMeaning,
  { role, onBehalfOf, proof }: Decision,
) {
  if (proof.method === 'password') {
    const { password, signInName } = proof;
    return signInName === undefined ? { password } : { password, signInName };
  }
  const query = { contentHash, role, meaning, ...(onBehalfOf === null ? {} : { onBehalfOf }) };
  const options = await call(passkeySigningOptions, { params: { id }, query });
  return { passkey: await answerWithPasskey(options.body) };
}
