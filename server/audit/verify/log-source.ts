import type { TreeNode } from '../../../core/audit/merkle/growing-tree.ts';
import type { StoredCheckpoint } from '../checkpoint/stored-checkpoints.ts';
import type { EntryRow, PlacedRow } from '../log-rows.ts';

/** A log with all that is kept beside it: the database, or a copy in memory. Nothing in it is believed. */
export interface LogSource {
  /** Every checkpoint, smallest first. Read before `size`, so that none covers more than was there. */
  checkpoints(): Promise<StoredCheckpoint[]>;
  /** Last position + 1; 0 for the empty log. */
  size(): Promise<number>;
  /** Rows with positions below `size` in their order, in batches. */
  rows(size: number): AsyncIterable<PlacedRow[]>;
  /** Inner nodes whose last leaf has a position from `start` to before `end`. */
  nodesCompletedIn(start: number, end: number): Promise<TreeNode[]>;
  /** Inner nodes that cover only positions below `size`, and those that cover positions that nobody has. */
  countNodes(size: number): Promise<{ within: number; beyond: number }>;
  /** Entries that had no position when the log had `size` entries. */
  pending(size: number): Promise<EntryRow[]>;
}

/** Inner nodes of complete subtrees over `size` leaves: at each level half as many as below, rounded down. */
export function completeNodeCount(size: number): number {
  let count = 0;
  for (let width = Math.floor(size / 2); width > 0; width = Math.floor(width / 2)) count += width;
  return count;
}
