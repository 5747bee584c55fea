import type { Actor } from '../../../core/access/actor.ts';
import { CodedError } from '../../../core/errors.ts';
import { isUniqueViolation } from '../../db/database-errors.ts';
import type { ReviewDeps } from '../review-deps.ts';
import { requireInScope, signInOneTransaction, type SignRequest, type SignResult } from '../sign-assembly.ts';

export interface SignIdenticalRequest extends Omit<SignRequest, 'assemblyId' | 'revision'> {
  assemblies: readonly { id: string; revision: number }[];
}

/**
 * Puts one signature on each of several emails whose content hash is the one that was shown, in one transaction: the
 * person read one content, which is the content of them all. Identity is confirmed once, with the password: an answer
 * of a passkey is bound to a single decision. One email that cannot be signed leaves all unsigned.
 *
 * @throws CodedError those of `signAssembly`
 */
export async function signIdentical(
  deps: ReviewDeps,
  actor: Actor,
  { assemblies, ...decision }: SignIdenticalRequest,
): Promise<SignResult[]> {
  for (const { id } of assemblies) await requireInScope(deps, actor, id);
  const confirmation = await deps.confirmIdentity(decision.session, decision.proof, () => false);
  // In one order for everybody, so that two people who sign the same emails do not wait for each other in a circle.
  const inOrder = assemblies.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  try {
    return await deps.database.transaction(async () => {
      const signed: SignResult[] = [];
      for (const { id, revision } of inOrder) {
        const request = { ...decision, assemblyId: id, revision };
        signed.push(await signInOneTransaction(deps, actor, request, confirmation));
      }
      return signed;
    });
  } catch (error) {
    if (!isUniqueViolation(error, 'signature_one_per_role')) throw error;
    throw new CodedError(
      'conflict',
      `The ${decision.role} decision on one of these emails was already signed, so none was signed now.`,
      { cause: error },
    );
  }
}
