import type { AssemblyStatus } from '../../core/review/transitions.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { recordSignedText } from './blocks/record-signed-text.ts';
import type { AssemblyUnderReview } from './load-review-facts.ts';

/** Where an assembly stands after a review command. */
export interface ReviewState {
  id: string;
  /** Send it in If-Match with the next command. */
  revision: number;
  status: AssemblyStatus;
  contentHash: string;
}

/**
 * Writes the new state as the next revision. Runs in the transaction that locked the assembly; with the signature that
 * approves it, its text becomes known as signed; that of a member of a certified set is so through the set.
 */
export async function moveAssembly(
  deps: ChangeDeps,
  assembly: Pick<AssemblyUnderReview, 'id' | 'revision' | 'content' | 'contentHash' | 'membership'>,
  status: AssemblyStatus,
): Promise<ReviewState> {
  const revision = assembly.revision + 1;
  await deps.database.query(
    'UPDATE assembly SET status = $2, revision = $3, updated_at = $4 WHERE assembly_id = $1',
    [assembly.id, status, revision, deps.clock()],
  );
  if (status === 'approved' && assembly.membership === undefined)
    await recordSignedText(deps.database, assembly);
  return { id: assembly.id, revision, status, contentHash: assembly.contentHash };
}
