import type { Verification } from '../../../core/contract/audit.ts';
import { openCheckpoint } from '../checkpoint/checkpoint.ts';
import type { StoredCheckpoint } from '../checkpoint/stored-checkpoints.ts';
import type { VerifierKey } from '../checkpoint/verifier-key.ts';
import { differingColumn } from '../log-rows.ts';
import type { EntryRow } from '../log-rows.ts';
import { readLeaf } from '../read-leaf.ts';
import type { Anchor } from './anchors.ts';
import { conclude } from './conclusion.ts';
import { completeNodeCount } from './log-source.ts';
import type { LogSource } from './log-source.ts';
import { LogVerifier, nodesByKey } from './log-verifier.ts';
import type { ExpectedRoot } from './log-verifier.ts';

export interface VerifyOptions {
  /** Keys whose checkpoints are believed. Without them signatures are not checked, and the result says so. */
  keys?: readonly VerifierKey[];
  /** Checkpoints that were kept elsewhere, already opened with those keys. */
  anchors?: readonly Anchor[];
  /** Told after each batch. */
  onProgress?: (checked: number, total: number) => Promise<void>;
  signal?: AbortSignal;
}

/**
 * Recomputes a log from the leaf bytes: every hash, the chain, the Merkle tree, positions without holes, columns equal
 * to what the leaf says, every signed checkpoint and anchor on the way, and the form of the entries that wait for a
 * position. Entries added meanwhile are left for the next time.
 */
export async function verifySource(source: LogSource, options: VerifyOptions = {}): Promise<Verification> {
  const { keys, anchors = [] } = options;
  const checkpoints = await source.checkpoints();
  const size = await source.size();
  const verifier = new LogVerifier([...checkpoints.map(expectedRoot), ...anchors]);
  for await (const rows of source.rows(size)) {
    options.signal?.throwIfAborted();
    const first = verifier.entries;
    const nodes = nodesByKey(await source.nodesCompletedIn(first, first + rows.length));
    for (const row of rows) {
      const link = { position: row.position, leaf: row.leaf, leafHash: row.leaf_hash, head: row.head };
      if (!verifier.follow(link, objectionTo(row), nodes)) break;
    }
    await options.onProgress?.(verifier.entries, size);
    if (verifier.firstBad) break;
  }
  if (verifier.entries < size) verifier.stop(verifier.entries, `Position ${verifier.entries} is missing.`);
  verifier.finish();
  if (keys) checkSignatures(verifier, checkpoints, keys);
  const count = await source.countNodes(size);
  if (count.within !== completeNodeCount(size) || count.beyond > 0) {
    verifier.stop(null, 'The stored Merkle tree has nodes that no entries make.');
  }
  const pending = await source.pending(size);
  for (const row of pending) {
    const objection = objectionTo(row);
    if (objection !== undefined) verifier.stop(null, `An entry without position: ${objection}`);
  }
  const last = checkpoints.at(-1);
  return conclude(verifier, {
    pending: pending.length,
    checkpoint: last && { note: last.note, size: last.size },
    checkpoints: checkpoints.length,
    signaturesChecked: keys !== undefined,
    anchors,
  });
}

const expectedRoot = ({ size, root }: StoredCheckpoint): ExpectedRoot => ({
  size,
  root,
  name: 'The signed checkpoint',
});

/** What is signed has to be what the columns say, because the columns were compared with the log. */
function checkSignatures(
  verifier: LogVerifier,
  checkpoints: readonly StoredCheckpoint[],
  keys: readonly VerifierKey[],
): void {
  for (const { size, root, note } of checkpoints) {
    const opened = openCheckpoint(note, keys);
    const objection =
      'objection' in opened
        ? opened.objection
        : opened.size === size && opened.root.equals(root)
          ? undefined
          : 'Its text says something else than its columns.';
    if (objection !== undefined) {
      verifier.stop(null, `The checkpoint over ${size} entries is not valid: ${objection}`);
    }
  }
}

function objectionTo(row: EntryRow): string | undefined {
  const leaf = readLeaf(row.leaf);
  if ('objection' in leaf) return leaf.objection;
  const column = differingColumn(row, leaf.entry);
  return column === undefined ? undefined : `The column ${column} says something else than the entry.`;
}
