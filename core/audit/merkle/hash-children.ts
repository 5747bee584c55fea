/** A hash function such as SHA-256. The server injects it, because this room imports nothing of Node. */
export type HashFunction = (bytes: Uint8Array) => Uint8Array;

const NODE_PREFIX = 0x01;

/** Hash of an inner node: HASH(0x01 || left || right), RFC 9162 section 2.1.1. */
export function hashChildren(left: Uint8Array, right: Uint8Array, hash: HashFunction): Uint8Array {
  const bytes = new Uint8Array(1 + left.length + right.length);
  bytes[0] = NODE_PREFIX;
  bytes.set(left, 1);
  bytes.set(right, 1 + left.length);
  return hash(bytes);
}

/** Compares two byte strings. Proofs and roots are public, so the time that this takes tells nobody anything. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
