import { GrowingTree } from '../../../core/audit/merkle/growing-tree.ts';
import type { LogDamage } from '../../../core/contract/audit.ts';
import { CodedError } from '../../../core/errors.ts';
import { sha256Bytes } from '../../sha256.ts';
import { canonicalBytes } from '../canonical-bytes.ts';
import { EMPTY_HEAD, leafHashOf, nextHead } from '../chain.ts';
import type { PlacedRow } from '../log-rows.ts';
import { readLeaf } from '../read-leaf.ts';
import type { LogCopy } from './log-copy.ts';

/**
 * Damages a copy as somebody could who may write to the database but does not hold the signing key.
 *
 * - `flip`: one byte of the entry is another one.
 * - `delete`: the entry is gone.
 * - `reorder`: the entry and the next one change places.
 * - `cut`: this entry and all after it are gone, with the tree and the checkpoints over them.
 * - `rewrite`: the entry names another actor, every hash after it is made again, and the checkpoints over it are gone.
 *
 * @throws CodedError invalid_request when there is no such entry, or none after it to change places with.
 */
export function damageCopy(copy: LogCopy, damage: LogDamage, position: number): LogCopy {
  const row = copy.rows[position];
  const next = copy.rows[position + 1];
  if (!row || (damage === 'reorder' && !next)) {
    throw new CodedError(
      'invalid_request',
      damage === 'reorder'
        ? 'There is no entry at this position with another one after it.'
        : `There is no entry at position ${position}; the last is ${copy.rows.length - 1}.`,
    );
  }
  const rows = copy.rows.slice();
  switch (damage) {
    case 'flip':
      rows[position] = { ...row, leaf: flipped(row.leaf) };
      return { ...copy, rows };
    case 'delete':
      rows.splice(position, 1);
      return { ...copy, rows };
    case 'reorder':
      if (next) rows.splice(position, 2, { ...next, position }, { ...row, position: position + 1 });
      return { ...copy, rows };
    case 'cut':
      return withoutCheckpoints(rebuilt({ ...copy, rows: rows.slice(0, position) }), position);
    case 'rewrite':
      rows[position] = { ...row, leaf: byAnother(row.leaf) };
      return withoutCheckpoints(rebuilt({ ...copy, rows }), position);
  }
}

function flipped(leaf: Buffer): Buffer {
  const copy = Buffer.from(leaf);
  const middle = Math.floor(copy.length / 2);
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}

function byAnother(leaf: Buffer): Buffer {
  const read = readLeaf(leaf);
  if ('objection' in read) return leaf;
  const { entry } = read;
  return canonicalBytes({ ...entry, actor: { ...entry.actor, printedName: 'Somebody Else' } });
}

/** Every hash made again from the leaves, as who wants to hide a change would do it. */
function rebuilt(copy: LogCopy): LogCopy {
  const tree = new GrowingTree(sha256Bytes);
  let head = EMPTY_HEAD;
  const nodes: LogCopy['nodes'] = [];
  const rows = copy.rows.map((row): PlacedRow => {
    const leafHash = leafHashOf(row.leaf);
    head = nextHead(head, leafHash);
    nodes.push(...tree.append(leafHash));
    return { ...row, leaf_hash: leafHash, head };
  });
  return { ...copy, rows, nodes };
}

const withoutCheckpoints = (copy: LogCopy, position: number): LogCopy => ({
  ...copy,
  checkpoints: copy.checkpoints.filter(({ size }) => size <= position),
});
