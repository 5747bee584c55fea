import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  combinationsOf,
  countCombinations,
  MOST_COMBINATIONS,
  requireListable,
} from '../../../core/release/certified-set/combinations.ts';
import { isMember, memberTree, membershipProofs } from '../../../core/release/certified-set/member-tree.ts';
import { ReadingPlanner } from '../../../core/release/certified-set/reading-plan.ts';
import { firstSentence, lastSentence } from '../../../core/release/certified-set/seam.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import { NOTHING_SIGNED } from '../../../core/review/blocks/classify-blocks.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hex digest with one bit of one byte changed. */
const flip = (hex: string, byte: number): string =>
  `${hex.slice(0, 2 * byte)}${(Number.parseInt(hex.slice(2 * byte, 2 * byte + 2), 16) ^ 1).toString(16).padStart(2, '0')}${hex.slice(2 * byte + 2)}`;

describe('membership', () => {
  it('is proven for every member of a set of any size, and for no other content', () => {
    for (const size of [1, 2, 3, 7, 8, 480]) {
      const tree = memberTree(
        Array.from({ length: size }, (_, index) => hashOf(`member ${index}`)),
        sha256,
      );
      for (const proof of membershipProofs(tree, sha256)) {
        const { contentHash } = proof;
        expect(isMember(proof, { contentHash, root: tree.root }, sha256)).toBe(true);
        const other = hashOf(`not ${contentHash}`);
        expect(isMember(proof, { contentHash: other, root: tree.root }, sha256)).toBe(false);
        expect(
          isMember({ ...proof, contentHash: other }, { contentHash: other, root: tree.root }, sha256),
        ).toBe(false);
      }
    }
  });

  it('is refused after a flip of any byte of the proof, and at another place', () => {
    const tree = memberTree(
      Array.from({ length: 21 }, (_, index) => hashOf(`member ${index}`)),
      sha256,
    );
    for (const proof of membershipProofs(tree, sha256)) {
      const expected = { contentHash: proof.contentHash, root: tree.root };
      for (let byte = 0; byte < 32; byte += 1) {
        expect(isMember({ ...proof, root: flip(proof.root, byte) }, expected, sha256)).toBe(false);
        expect(isMember({ ...proof, contentHash: flip(proof.contentHash, byte) }, expected, sha256)).toBe(
          false,
        );
        proof.proof.forEach((hash, index) => {
          const changed = proof.proof.with(index, flip(hash, byte));
          expect(isMember({ ...proof, proof: changed }, expected, sha256)).toBe(false);
        });
      }
      expect(isMember({ ...proof, leafIndex: proof.leafIndex + 1 }, expected, sha256)).toBe(false);
      expect(isMember({ ...proof, proof: proof.proof.slice(1) }, expected, sha256)).toBe(false);
    }
  });

  it('has a root that depends on the members and not on their order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 30 }), (names) => {
        const hashes = names.map(hashOf);
        const { root } = memberTree(hashes, sha256);
        expect(memberTree(hashes.toReversed(), sha256).root).toBe(root);
        expect(memberTree([...hashes, ...hashes], sha256).root).toBe(root);
        expect(memberTree(hashes.slice(1), sha256).root).not.toBe(root);
      }),
    );
  });
});

describe('combinations', () => {
  const places = fc.array(
    fc.record({
      slotId: fc.string(),
      required: fc.boolean(),
      max: fc.integer({ min: 1, max: 3 }),
      modules: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 4 }),
    }),
    { maxLength: 4 },
  );

  it('are as many as were counted before they were built, all different', () => {
    fc.assert(
      fc.property(places, (list) => {
        const combinations = combinationsOf(list);
        expect(combinations).toHaveLength(countCombinations(list));
        expect(new Set(combinations.map((one) => JSON.stringify(one))).size).toBe(combinations.length);
      }),
    );
  });

  it('keep a required place filled wherever a module is there, and no place over its size', () => {
    fc.assert(
      fc.property(places, (list) => {
        for (const combination of combinationsOf(list)) {
          combination.forEach(({ modules }, index) => {
            const place = list[index];
            expect(modules.length).toBeLessThanOrEqual(place?.max ?? 0);
            if (place?.required && place.modules.length > 0) expect(modules.length).toBeGreaterThan(0);
          });
        }
      }),
    );
  });

  it('are refused by their number, before they are built', () => {
    expect(() => requireListable(MOST_COMBINATIONS)).not.toThrow();
    expect(() => requireListable(MOST_COMBINATIONS + 1)).toThrow(/200,001 combinations/u);
  });
});

const use = { market: 'GB', channel: 'email', audience: 'cardiology', language: 'en' };
const words = (text: string): number => text.split(/\s+/u).length;

/** Blocks of an email with these texts. */
function email(...texts: string[]): ReviewBlock[] {
  return texts.map((text, index) => ({
    key: `block.${index}`,
    kind: 'module',
    slotId: null,
    text,
    hash: hashOf(text),
    pairHash: index === 0 ? null : hashOf(`${texts[index - 1]}|${text}`),
    templateHash: hashOf(`in template ${text}`),
    words: words(text),
    origin: 'approved_verbatim',
    module: null,
    source: text,
    referenceIds: [],
    citations: [],
  }));
}

describe('the reading of a set', () => {
  it('shows each block whole once, and of blocks that meet again only the sentences that touch', () => {
    const planner = new ReadingPlanner();
    const [hello, one, two] = [
      'Hello there. This is about a study.',
      'First result. It is good.',
      'Second result.',
    ];
    for (const blocks of [email(hello, one), email(hello, two), email(hello, one), email(two, one)])
      planner.add({ use, moment: undefined, blocks }, NOTHING_SIGNED);
    const plan = planner.plan();
    expect(plan.blocks.map(({ text, emails }) => [text, emails])).toEqual([
      [hello, 3],
      [one, 3],
      [two, 2],
    ]);
    expect(plan.neighbourhoods.map(({ lastOfBefore, firstOfAfter }) => [lastOfBefore, firstOfAfter])).toEqual(
      [
        [null, null],
        ['This is about a study.', null],
        ['Second result.', 'First result.'],
      ],
    );
    expect(plan.wordsToReview).toBe(7 + 5 + 2 + 5 + 2 + 2);
    expect(plan.wordsTotal).toBe(12 + 9 + 12 + 7);
  });

  it('leaves out what was signed before in the use, and only there', () => {
    const [known, added] = ['Known text.', 'New text here.'];
    const blocks = email(known, added);
    const signed = { ...NOTHING_SIGNED, blocks: new Set([hashOf(known)]) };
    const planner = new ReadingPlanner();
    planner.add({ use, moment: undefined, blocks }, signed);
    expect(planner.plan().wordsToReview).toBe(3 + 2);
    planner.add({ use: { ...use, market: 'DE' }, moment: undefined, blocks }, NOTHING_SIGNED);
    expect(planner.plan().blocks[0]).toMatchObject({ text: known, wordsToRead: 2, markets: ['GB', 'DE'] });
  });

  it('finds the sentences at a seam, a heading being one, and keeps abbreviations together', () => {
    const text = '## A heading\n\nFictiva Therapeutics Inc. tells more. The end, see p. 3 there.';
    expect(firstSentence(text)).toBe('A heading');
    expect(lastSentence(text)).toBe('The end, see p. 3 there.');
    expect(lastSentence('')).toBe('');
  });
});
