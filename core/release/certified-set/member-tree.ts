import { z } from 'zod';
import { type HashFunction, sameBytes } from '../../audit/merkle/hash-children.ts';
import { inclusionRanges } from '../../audit/merkle/inclusion-proof.ts';
import { merkleRoot } from '../../audit/merkle/merkle-root.ts';
import type { LeafRange } from '../../audit/merkle/subtrees.ts';
import { verifyInclusion } from '../../audit/merkle/verify-inclusion.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 digest in lower-case hex');

/** What shows, without the other members, that an email is in a set: RFC 9162 section 2.1.3. */
export const membershipProofSchema = z.strictObject({
  /** Content hash of the email. */
  contentHash: hashSchema,
  /** Place among the sorted content hashes, from 0. */
  leafIndex: z.int().min(0),
  treeSize: z.int().min(1),
  root: hashSchema,
  /** Hashes from the leaf up. */
  proof: z.array(hashSchema).max(64),
});
export type MembershipProof = z.output<typeof membershipProofSchema>;

/** The tree over a set: its members in the order of their hashes, and the root that is signed. */
export interface MemberTree {
  members: readonly string[];
  root: string;
}

const LEAF_PREFIX = 0x00;

/** SHA-256(0x00 || the 32 bytes of the content hash), RFC 9162 section 2.1.1. */
function leafHash(contentHash: string, hash: HashFunction): Uint8Array {
  return hash(Uint8Array.of(LEAF_PREFIX, ...bytesOf(contentHash)));
}

/** Sorts the content hashes, each once, and makes the root. The same members give the same root in any order. */
export function memberTree(contentHashes: readonly string[], hash: HashFunction): MemberTree {
  const members = [...new Set(contentHashes)].toSorted();
  const leaves = members.map((member) => leafHash(member, hash));
  return { members, root: hexOf(merkleRoot(leaves, hash)) };
}

/** The proof of every member, in the order of the tree. Each subtree is hashed once, however many proofs it is in. */
export function membershipProofs({ members, root }: MemberTree, hash: HashFunction): MembershipProof[] {
  const leaves = members.map((member) => leafHash(member, hash));
  const known = new Map<string, string>();
  const rangeHash = ({ start, end }: LeafRange): string => {
    const key = `${start} ${end}`;
    const made = known.get(key) ?? hexOf(merkleRoot(leaves.slice(start, end), hash));
    known.set(key, made);
    return made;
  };
  return members.map((contentHash, leafIndex) => ({
    contentHash,
    leafIndex,
    treeSize: members.length,
    root,
    proof: inclusionRanges(leafIndex, members.length).map(rangeHash),
  }));
}

/** Whether the proof shows that this content hash is a member of the set with this root. */
export function isMember(
  claim: MembershipProof,
  expected: { contentHash: string; root: string },
  hash: HashFunction,
): boolean {
  const parsed = membershipProofSchema.safeParse(claim);
  if (!parsed.success) return false;
  const { contentHash, leafIndex, treeSize, root, proof } = parsed.data;
  if (contentHash !== expected.contentHash || !sameBytes(bytesOf(root), bytesOf(expected.root))) return false;
  return verifyInclusion(
    {
      leafIndex,
      treeSize,
      root: bytesOf(root),
      proof: proof.map(bytesOf),
      leafHash: leafHash(contentHash, hash),
    },
    hash,
  );
}

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
