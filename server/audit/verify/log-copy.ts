import type { TreeNode } from '../../../core/audit/merkle/growing-tree.ts';
import type { StoredCheckpoint } from '../checkpoint/stored-checkpoints.ts';
import type { EntryRow, PlacedRow } from '../log-rows.ts';
import type { LogSource } from './log-source.ts';

/** A log in memory. Whoever holds it may change it; the stored log knows nothing of that. */
export interface LogCopy {
  rows: PlacedRow[];
  nodes: TreeNode[];
  checkpoints: StoredCheckpoint[];
  pending: EntryRow[];
}

const BATCH = 500;

/** Position of the last leaf that a node covers. */
const lastLeaf = ({ level, index }: TreeNode): number => (index + 1) * 2 ** level - 1;

/** Reads a whole log into memory. */
export async function copyOf(source: LogSource): Promise<LogCopy> {
  const checkpoints = await source.checkpoints();
  const size = await source.size();
  const rows: PlacedRow[] = [];
  for await (const batch of source.rows(size)) rows.push(...batch);
  return {
    rows,
    nodes: await source.nodesCompletedIn(0, size),
    checkpoints,
    pending: await source.pending(size),
  };
}

/** A copy as a log to verify; it must not change meanwhile. */
export function copySource(copy: LogCopy): LogSource {
  const size = copy.rows.reduce((largest, { position }) => Math.max(largest, position + 1), 0);
  return {
    checkpoints: async () => copy.checkpoints,
    size: async () => size,
    rows: async function* batches() {
      for (let start = 0; start < copy.rows.length; start += BATCH)
        yield copy.rows.slice(start, start + BATCH);
    },
    nodesCompletedIn: async (start, end) =>
      copy.nodes.filter((node) => lastLeaf(node) >= start && lastLeaf(node) < end),
    countNodes: async (until) => ({
      within: copy.nodes.filter((node) => lastLeaf(node) < until).length,
      beyond: copy.nodes.filter((node) => lastLeaf(node) >= size).length,
    }),
    pending: async () => copy.pending,
  };
}
