import { GrowingTree } from '../../../core/audit/merkle/growing-tree.ts';
import type { TreeNode } from '../../../core/audit/merkle/growing-tree.ts';
import { completeSubtrees, foldSubtrees } from '../../../core/audit/merkle/subtrees.ts';
import type { LeafRange, TreeNodeId } from '../../../core/audit/merkle/subtrees.ts';
import { CodedError } from '../../../core/errors.ts';
import type { Database } from '../../db/client.ts';
import { sha256Bytes } from '../../sha256.ts';

interface NodeRow {
  level: number;
  index: number;
  hash: Buffer;
}

/** Reads stored nodes by their keys, in one statement; the order is that of `nodes`. */
async function readNodes(database: Database, nodes: readonly TreeNodeId[]): Promise<Buffer[]> {
  const { rows } = await database.query<NodeRow>(
    `SELECT asked.level, asked.index, coalesce(node.hash, leaf.leaf_hash) AS hash
     FROM unnest($1::smallint[], $2::bigint[]) AS asked (level, index)
     LEFT JOIN audit_tree_node node ON node.level = asked.level AND node.index = asked.index
     LEFT JOIN audit_position leaf ON asked.level = 0 AND leaf.position = asked.index`,
    [nodes.map(({ level }) => level), nodes.map(({ index }) => index)],
  );
  const found = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
  return nodes.map(({ level, index }) => {
    const hash = found.get(`${level}/${index}`);
    if (hash) return hash;
    throw new CodedError(
      'conflict',
      `The log is damaged: its Merkle tree has no node ${index} on level ${level}. Verify the log.`,
    );
  });
}

/** Hashes over ranges of leaves from the stored tree, with one statement for all of them. */
export async function rangeHashes(database: Database, ranges: readonly LeafRange[]): Promise<Buffer[]> {
  const parts = ranges.map(completeSubtrees);
  const hashes = (await readNodes(database, parts.flat())).values();
  return parts.map((nodes) =>
    Buffer.from(
      foldSubtrees(
        nodes.flatMap(() => hashes.next().value ?? []),
        sha256Bytes,
      ),
    ),
  );
}

/** The stored tree of the first `size` leaves, ready to grow: reads one node for each binary digit of the size. */
export async function storedTree(database: Database, size: number): Promise<GrowingTree> {
  const nodes = completeSubtrees({ start: 0, end: size });
  return new GrowingTree(sha256Bytes, size, size === 0 ? [] : await readNodes(database, nodes));
}

/** Adds nodes that became complete. One that is there already stays: a wrong one is for `verify` to find. */
export async function addNodes(database: Database, nodes: readonly TreeNode[]): Promise<void> {
  if (nodes.length === 0) return;
  await database.query(
    `INSERT INTO audit_tree_node (level, index, hash)
       SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[]) ON CONFLICT DO NOTHING`,
    [
      nodes.map(({ level }) => level),
      nodes.map(({ index }) => index),
      nodes.map(({ hash }) => Buffer.from(hash)),
    ],
  );
}
