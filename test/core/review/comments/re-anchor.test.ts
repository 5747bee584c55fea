import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, anchorOfQuote } from '../../../../core/review/comments/anchor.ts';
import { mentionsOf } from '../../../../core/review/comments/mentions.ts';
import { placeThread } from '../../../../core/review/comments/place-threads.ts';
import { LEAST_SIMILARITY, reAnchor } from '../../../../core/review/comments/re-anchor.ts';
import { wordDiff } from '../../../../server/review/blocks/word-diff.ts';

const words = fc.array(fc.constantFrom('a', 'dose', 'of', '10', 'mg', 'was', 'safe', 'é', '😀', '\n'), {
  minLength: 3,
  maxLength: 30,
});
const text = words.map((list) => list.join(' '));

/** A later text: pieces cut out, put in, or put in place of others. */
const edited = fc
  .tuple(words, fc.array(fc.tuple(fc.nat(40), fc.nat(4), words), { minLength: 0, maxLength: 4 }))
  .map(([list, edits]) => {
    const later = [...list];
    for (const [at, cut, put] of edits) later.splice(at % (later.length + 1), cut, ...put.slice(0, 3));
    return { before: list.join(' '), after: later.join(' ') };
  });

const shared = (one: string, other: string) =>
  wordDiff(one, other)
    .filter(({ kind }) => kind === 'same')
    .reduce((sum, part) => sum + part.text.length, 0);

describe('a comment after an edit', () => {
  it('stands on its own words, or on words that are mostly the same, or in the tray: never elsewhere, never gone', () => {
    fc.assert(
      fc.property(edited, fc.nat(200), fc.nat(60), ({ before, after }, from, length) => {
        const start = from % before.length;
        const end = Math.min(before.length, start + 1 + length);
        const anchor = anchorAt(before, start, end);
        const block = { key: 'k', hash: 'later', readable: after };
        const thread = { blockKey: 'k', blockHash: 'first', baseText: before, anchor };
        const placed = placeThread(thread, [block], wordDiff);
        if (placed === null) {
          expect(after.includes(anchor.quote)).toBe(false);
          return;
        }
        const found = after.slice(placed.start, placed.end);
        expect(placed.end).toBeGreaterThan(placed.start);
        if (placed.how === 'exact') expect(found).toBe(anchor.quote);
        else {
          const similarity = (2 * shared(anchor.quote, found)) / (anchor.quote.length + found.length);
          expect(similarity).toBeGreaterThanOrEqual(LEAST_SIMILARITY);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps its place exactly while the text stays, whatever else is equal in it', () => {
    fc.assert(
      fc.property(text, fc.nat(200), (present, from) => {
        const start = from % present.length;
        const anchor = anchorAt(present, start, start + 1);
        expect(reAnchor(anchor, present, present, wordDiff)).toEqual({ how: 'exact', start, end: start + 1 });
      }),
    );
  });

  it('chooses among equal words by what stands around them', () => {
    const before = 'take 10 mg daily. Never 10 mg twice.';
    const anchor = anchorOfQuote(before, '10 mg', 25);
    if (!anchor) throw new Error('The quote stands in the text.');
    const after = 'Please take 10 mg daily, with water. Never 10 mg twice.';
    expect(reAnchor(anchor, before, after, wordDiff)?.start).toBe(after.lastIndexOf('10 mg'));
  });

  it('follows its words into another slot, and comes to the tray when they are gone', () => {
    const before = 'Well tolerated in a long trial with many patients.';
    const anchor = anchorOfQuote(before, 'a long trial with many patients', 0);
    if (!anchor) throw new Error('The quote stands in the text.');
    const thread = { blockKey: 'one', blockHash: 'h', baseText: before, anchor };
    const swapped = { key: 'one', hash: 'x', readable: 'Something else.' };
    const moved = { key: 'two', hash: 'h', readable: before };
    expect(placeThread(thread, [swapped, moved], wordDiff)).toMatchObject({ blockKey: 'two', how: 'exact' });
    expect(placeThread(thread, [swapped], wordDiff)).toBeNull();
  });

  it('finds words in a changed sentence by what stands on both sides', () => {
    const before = 'Patients took the tablet once a day in the morning, with or without food and water.';
    const after = 'Patients took the tablet twice a day in the morning, with or without food and water.';
    const anchor = anchorOfQuote(before, 'once a day', 0);
    if (!anchor) throw new Error('The quote stands in the text.');
    const found = reAnchor(anchor, before, after, wordDiff);
    expect(found && after.slice(found.start, found.end)).toContain('a day');
  });

  it('refuses to hang on words that do not stand there', () => {
    expect(anchorOfQuote('Well tolerated.', 'badly', 0)).toBeUndefined();
    expect(anchorOfQuote('Well tolerated.', '  ', 0)).toBeUndefined();
  });
});

it('finds each named person once, and no address', () => {
  expect(mentionsOf('@anna.weber and @demo-priya.nair. again @anna.weber; x@example.com')).toEqual([
    'anna.weber',
    'demo-priya.nair',
  ]);
});
