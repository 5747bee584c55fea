import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { consistencyProof } from '../../../../core/audit/merkle/consistency-proof.ts';
import { GrowingTree } from '../../../../core/audit/merkle/growing-tree.ts';
import { inclusionRanges } from '../../../../core/audit/merkle/inclusion-proof.ts';
import { merkleRoot } from '../../../../core/audit/merkle/merkle-root.ts';
import { completeSubtrees } from '../../../../core/audit/merkle/subtrees.ts';
import { verifyConsistency } from '../../../../core/audit/merkle/verify-consistency.ts';
import { verifyInclusion } from '../../../../core/audit/merkle/verify-inclusion.ts';
import { naiveConsistency, naivePath, naiveRoot } from '../../../support/naive-merkle.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const leaves = (size: number): Uint8Array[] =>
  Array.from({ length: size }, (_, index) => sha256(Buffer.from(`leaf ${index}`)));
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const LARGEST = 70;
/** The hashes that the ranges of a proof stand for. */
const inclusionProof = (all: readonly Uint8Array[], index: number): Uint8Array[] =>
  inclusionRanges(index, all.length).map(({ start, end }) => merkleRoot(all.slice(start, end), sha256));

/** The bytes with one of them changed. */
function flip(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ by;
  return copy;
}

describe('the Merkle tree of RFC 9162', () => {
  test('has the root of the definition at every size, also while it grows', () => {
    const tree = new GrowingTree(sha256);
    for (let size = 0; size <= LARGEST; size += 1) {
      expect(hex(merkleRoot(leaves(size), sha256))).toBe(hex(naiveRoot(leaves(size))));
      expect(hex(tree.root)).toBe(hex(naiveRoot(leaves(size))));
      tree.append(leaves(size + 1)[size] ?? new Uint8Array());
    }
    expect(hex(merkleRoot([], sha256))).toBe(hex(sha256(new Uint8Array())));
  });

  test('goes on from its complete subtrees as if it had never stopped', () => {
    const all = leaves(LARGEST);
    for (let size = 0; size < LARGEST; size += 7) {
      const hashes = completeSubtrees({ start: 0, end: size }).map(({ level, index }) =>
        naiveRoot(all.slice(index * 2 ** level, (index + 1) * 2 ** level)),
      );
      const tree = new GrowingTree(sha256, size, hashes);
      for (const leaf of all.slice(size)) tree.append(leaf);
      expect(hex(tree.root)).toBe(hex(naiveRoot(all)));
    }
    expect(() => new GrowingTree(sha256, 3, [])).toThrow(RangeError);
  });

  test('proves every leaf at every small size, by the proof of the definition', () => {
    for (let size = 1; size <= 33; size += 1) {
      const all = leaves(size);
      for (const [leafIndex, leafHash] of all.entries()) {
        const proof = inclusionProof(all, leafIndex);
        expect(proof.map(hex)).toEqual(naivePath(leafIndex, all).map(hex));
        const claim = { leafIndex, treeSize: size, root: naiveRoot(all), proof, leafHash };
        expect(verifyInclusion(claim, sha256)).toBe(true);
      }
    }
    expect(() => inclusionProof(leaves(3), 3)).toThrow(RangeError);
  });

  test('proves that every small tree is the beginning of every larger one, and of no other tree', () => {
    const others = leaves(34).toSpliced(0, 1, sha256(Buffer.from('other')));
    for (let size2 = 1; size2 <= 33; size2 += 1) {
      const all = leaves(size2);
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const proof = consistencyProof(all, size1, sha256);
        expect(proof.map(hex)).toEqual(naiveConsistency(size1, all).map(hex));
        const root1 = naiveRoot(all.slice(0, size1));
        const claim = { size1, size2, root1, root2: naiveRoot(all), proof };
        expect(verifyConsistency(claim, sha256)).toBe(true);
        const rewritten = { ...claim, root1: naiveRoot(others.slice(0, size1)) };
        expect(verifyConsistency(rewritten, sha256)).toBe(false);
      }
    }
  });

  test('proves nothing from the empty tree except that it is empty', () => {
    const root1 = sha256(new Uint8Array());
    const claim = { size1: 0, size2: 1, root1, root2: naiveRoot(leaves(1)), proof: [] };
    expect(verifyConsistency(claim, sha256)).toBe(false);
    expect(verifyConsistency({ ...claim, size2: 0, root2: root1 }, sha256)).toBe(true);
    expect(() => consistencyProof(leaves(2), 0, sha256)).toThrow(RangeError);
    expect(verifyConsistency({ ...claim, size1: 2, size2: 1 }, sha256)).toBe(false);
  });

  test('refuses an inclusion proof in which any byte or number is another one', () => {
    const one = fc.record({ size: fc.integer({ min: 1, max: 300 }), pick: fc.nat(), at: fc.nat() });
    fc.assert(
      fc.property(one, fc.integer({ min: 1, max: 255 }), ({ size, pick, at }, by) => {
        const all = leaves(size);
        const leafIndex = pick % size;
        const proof = inclusionProof(all, leafIndex);
        const leafHash = all[leafIndex] ?? new Uint8Array();
        const claim = { leafIndex, treeSize: size, root: naiveRoot(all), proof, leafHash };
        expect(verifyInclusion(claim, sha256)).toBe(true);
        const place = at % Math.max(proof.length, 1);
        const wrong = [
          { ...claim, root: flip(claim.root, at, by) },
          { ...claim, leafHash: flip(leafHash, at, by) },
          { ...claim, leafIndex: leafIndex + by },
          { ...claim, leafIndex: leafIndex - size },
          { ...claim, proof: [...proof, leafHash] },
          { ...claim, proof: [leafHash, ...proof] },
          { ...claim, root: new Uint8Array(), leafHash: new Uint8Array() },
          ...(proof.length === 0
            ? []
            : [
                { ...claim, proof: proof.slice(1) },
                {
                  ...claim,
                  proof: proof.map((node, index) => (index === place ? flip(node, at, by) : node)),
                },
              ]),
        ];
        expect(wrong.filter((each) => verifyInclusion(each, sha256))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('refuses a consistency proof in which any byte or number is another one', () => {
    const one = fc.record({ size2: fc.integer({ min: 2, max: 300 }), pick: fc.nat(), at: fc.nat() });
    fc.assert(
      fc.property(one, fc.integer({ min: 1, max: 255 }), ({ size2, pick, at }, by) => {
        const all = leaves(size2);
        const size1 = 1 + (pick % (size2 - 1));
        const proof = consistencyProof(all, size1, sha256);
        const [root1, root2] = [naiveRoot(all.slice(0, size1)), naiveRoot(all)];
        const claim = { size1, size2, root1, root2, proof };
        expect(verifyConsistency(claim, sha256)).toBe(true);
        const place = at % proof.length;
        const wrong = [
          { ...claim, root1: flip(root1, at, by) },
          { ...claim, root2: flip(root2, at, by) },
          { ...claim, root1: root2, root2: root1 },
          { ...claim, size1: 0 },
          { ...claim, size2: size1 },
          { ...claim, size1: size2 + by },
          { ...claim, proof: [] },
          { ...claim, proof: [...proof, root1] },
          { ...claim, proof: [root1, ...proof] },
          { ...claim, proof: proof.slice(1) },
          { ...claim, proof: proof.slice(0, -1) },
          { ...claim, proof: proof.map((node, index) => (index === place ? flip(node, at, by) : node)) },
        ];
        expect(wrong.filter((each) => verifyConsistency(each, sha256))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
