import { createHash } from 'node:crypto';

/** Head of the empty log: 32 zero bytes. */
export const EMPTY_HEAD: Buffer = Buffer.alloc(32);

const LEAF_PREFIX = Uint8Array.of(0);

/** Leaf hash of RFC 9162 section 2.1.1: SHA-256(0x00 || leaf). A Merkle tree over the log is built from these. */
export const leafHashOf = (leaf: Uint8Array): Buffer =>
  createHash('sha256').update(LEAF_PREFIX).update(leaf).digest();

/** The chained head after one more leaf: SHA-256(previous head || leaf hash). */
export const nextHead = (head: Uint8Array, leafHash: Uint8Array): Buffer =>
  createHash('sha256').update(head).update(leafHash).digest();
