import { consistencyRanges } from '../../../core/audit/merkle/consistency-proof.ts';
import { inclusionRanges } from '../../../core/audit/merkle/inclusion-proof.ts';
import type { Database } from '../../db/client.ts';
import { rangeHashes } from './tree-nodes.ts';

/** Merkle root of the first `size` entries, from the stored tree. */
export const storedRoot = async (database: Database, size: number): Promise<Buffer> => {
  const [root] = await rangeHashes(database, [{ start: 0, end: size }]);
  if (!root) throw new RangeError('There is no range.');
  return root;
};

/** Inclusion proof of the entry at `position` in the tree of `size` entries, from the stored tree. */
export const storedInclusion = (database: Database, position: number, size: number): Promise<Buffer[]> =>
  rangeHashes(database, inclusionRanges(position, size));

/** Consistency proof between two sizes, from the stored tree. */
export const storedConsistency = (database: Database, size1: number, size2: number): Promise<Buffer[]> =>
  rangeHashes(database, consistencyRanges(size1, size2));
