import { createHash } from 'node:crypto';

/** The definitions of RFC 9162 section 2.1 as they stand there: slow, and written without the program's own tree. */
const k = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1);

export function naiveRoot(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return first;
  const middle = k(leaves.length);
  return createHash('sha256')
    .update('\x01')
    .update(naiveRoot(leaves.slice(0, middle)))
    .update(naiveRoot(leaves.slice(middle)))
    .digest();
}

/** PATH(m, D_n) of section 2.1.3.1. */
export function naivePath(m: number, leaves: readonly Uint8Array[]): Uint8Array[] {
  if (leaves.length === 1) return [];
  const middle = k(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return m < middle
    ? [...naivePath(m, left), naiveRoot(right)]
    : [...naivePath(m - middle, right), naiveRoot(left)];
}

/** PROOF(m, D_n) of section 2.1.4.1. */
export const naiveConsistency = (m: number, leaves: readonly Uint8Array[]): Uint8Array[] =>
  subproof(m, leaves, true);

function subproof(m: number, leaves: readonly Uint8Array[], known: boolean): Uint8Array[] {
  if (m === leaves.length) return known ? [] : [naiveRoot(leaves)];
  const middle = k(leaves.length);
  const [left, right] = [leaves.slice(0, middle), leaves.slice(middle)];
  return m <= middle
    ? [...subproof(m, left, known), naiveRoot(right)]
    : [...subproof(m - middle, right, false), naiveRoot(left)];
}
