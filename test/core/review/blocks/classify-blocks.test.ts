import { describe, expect, it } from 'vitest';
import type { AssemblyContent } from '../../../../core/assembly/assembly.ts';
import type { ReviewBlock } from '../../../../core/review/blocks/block.ts';
import { blocksOf } from '../../../../core/review/blocks/blocks-of.ts';
import {
  classifyBlocks,
  NOTHING_SIGNED,
  type SignedBefore,
} from '../../../../core/review/blocks/classify-blocks.ts';
import { readingTotals } from '../../../../core/review/blocks/reading-totals.ts';
import { signedHashes } from '../../../../core/review/blocks/signed-hashes.ts';
import { wordDiff } from '../../../../server/review/blocks/word-diff.ts';
import { sha256Hex } from '../../../../server/sha256.ts';
import { fillOf, sampleContent, sampleTemplate } from '../../../server/release/sample.ts';

const SOURCES: Readonly<Record<string, string>> = {
  'M-subject': 'After the **congress**',
  'M-opening': 'Thank you for coming.\nA second line.',
  'M-evidence': '- Lower by **12.4 %**[^R-A][^R-B]\n- Well tolerated[^R-A]',
  'M-other': 'Another approved opening.',
};

const ALPHA = { referenceId: 'R-A', text: 'Alpha A et al. 2024.' };
const BETA = { referenceId: 'R-B', text: 'Beta B. 2025.' };

const blocks = (
  changes: Partial<AssemblyContent> = {},
  template = sampleTemplate,
  citations = [ALPHA, BETA],
): ReviewBlock[] =>
  blocksOf(
    sampleContent(changes),
    template,
    { sourceOf: ({ moduleId }) => SOURCES[moduleId], citations },
    sha256Hex,
  );

const signedBy = (...signed: readonly ReviewBlock[][]): SignedBefore => {
  const rows = signed.flatMap(signedHashes);
  const ofKind = (kind: string) => new Set(rows.filter((row) => row.kind === kind).map(({ hash }) => hash));
  return { blocks: ofKind('block'), pairs: ofKind('pair'), templates: ofKind('template') };
};

const classesOf = (present: readonly ReviewBlock[], signed: SignedBefore) =>
  Object.fromEntries(classifyBlocks(present, signed, wordDiff).map((block) => [block.key, block.class]));

describe('the blocks of an assembly', () => {
  it('stand in the order in which the email is read, each under a key that says where', () => {
    expect(blocks().map(({ key, kind }) => [key, kind])).toEqual([
      ['subject', 'subject'],
      ['fixed.1', 'fixed'],
      ['opening.1', 'module'],
      ['evidence.1', 'module'],
      ['fixed.2', 'fixed'],
      ['references', 'references'],
      ['fixed.3', 'fixed'],
    ]);
  });

  it('keep key and hash while other blocks change, also when an optional slot is filled', () => {
    const before = new Map(blocks().map((block) => [block.key, block.hash]));
    const slots = [...sampleContent().slots, fillOf('extra', 'One more.')];
    const after = blocks({ slots, subject: fillOf('subject', 'Edited') });
    for (const { key, hash } of after) {
      if (key !== 'subject' && key !== 'extra.1') expect(before.get(key), key).toBe(hash);
    }
    expect(after).toHaveLength(before.size + 1);
  });
});

describe('what a reviewer has to read', () => {
  it('is everything of approved text that nobody signed in this use', () => {
    const classified = classifyBlocks(blocks(), NOTHING_SIGNED, wordDiff);
    expect(new Set(classified.map((block) => block.class))).toEqual(new Set(['approved_new_neighbourhood']));
    const totals = readingTotals(classified);
    expect([totals.wordsToRead, totals.reusePercent, totals.matchingBlocks]).toEqual([totals.words, 0, 0]);
  });

  it('is nothing of an email that was signed as it is', () => {
    const totals = readingTotals(classifyBlocks(blocks(), signedBy(blocks()), wordDiff));
    expect(totals).toMatchObject({ wordsToRead: 0, changedBlocks: 0, matchingBlocks: 7, reusePercent: 100 });
    expect(totals.byClass.signed_before).toBe(7);
  });

  it('is the changed words alone of a block that was adapted, the rest matches by hash', () => {
    const slots = [
      fillOf('opening', 'Thank you very much for coming.\nA second line.', { origin: 'local_edit' }),
      ...sampleContent().slots.slice(1),
    ];
    const classified = classifyBlocks(blocks({ slots }), signedBy(blocks()), wordDiff);
    const opening = classified.find(({ key }) => key === 'opening.1');
    expect(opening).toMatchObject({ class: 'adapted', added: 2, removed: 0, wordsToRead: 2 });
    expect(readingTotals(classified)).toMatchObject({ blocks: 7, changedBlocks: 1, matchingBlocks: 6 });
  });

  it('never is nothing where a text that claims to be verbatim is not what its module says', () => {
    const slots = [fillOf('opening', 'Forged words.'), ...sampleContent().slots.slice(1)];
    expect(classesOf(blocks({ slots }), signedBy(blocks()))).toMatchObject({ 'opening.1': 'adapted' });
  });

  it('is always the whole of AI-generated text, signed before or not', () => {
    const slots = [
      fillOf('opening', 'Made by a model.', { origin: 'ai_generated' }),
      ...sampleContent().slots.slice(1),
    ];
    const [, , opening] = classifyBlocks(blocks({ slots }), signedBy(blocks({ slots })), wordDiff);
    expect(opening).toMatchObject({ class: 'ai_generated', textSigned: false, wordsToRead: 4 });
  });

  it('names the pair that was never signed together when two signed texts meet for the first time', () => {
    const other = fillOf('opening', 'Another approved opening.', { moduleId: 'M-other' });
    const evidence = fillOf('evidence', 'Other evidence.', { moduleId: 'M-none', origin: 'local_edit' });
    const [, second] = sampleContent().slots;
    if (!second) throw new Error('The sample has two fills.');
    const signed = signedBy(blocks(), blocks({ slots: [other, evidence] }));
    const classified = classifyBlocks(blocks({ slots: [other, second] }), signed, wordDiff);
    expect(classified.filter(({ newNeighbours }) => newNeighbours.length > 0)).toMatchObject([
      {
        key: 'opening.1',
        class: 'approved_new_neighbourhood',
        newNeighbours: ['evidence.1'],
        wordsToRead: 0,
      },
      { key: 'evidence.1', class: 'approved_new_neighbourhood', newNeighbours: ['opening.1'] },
    ]);
    expect(readingTotals(classified)).toMatchObject({ newNeighbourhoods: 1, neighbourhoodWords: 8 });
  });

  it('is only the new citations of a reference list that was not signed as a whole', () => {
    const [before, after] = [blocks(), blocks({}, sampleTemplate, [BETA, ALPHA])];
    const gamma = { referenceId: 'R-C', text: 'Gamma G. 2023.' };
    const more = blocks({}, sampleTemplate, [ALPHA, gamma]);
    const listOf = (present: readonly ReviewBlock[]) =>
      classifyBlocks(present, signedBy(before), wordDiff).find(({ kind }) => kind === 'references');
    expect(listOf(after)).toMatchObject({ class: 'approved_new_neighbourhood', wordsToRead: 0 });
    expect(listOf(more)).toMatchObject({ textSigned: false, wordsToRead: 3 });
  });

  it('is told of signed words in a template in which they never stood', () => {
    const elsewhere = { ...sampleTemplate, id: 'T-2' };
    const classified = classifyBlocks(blocks({}, elsewhere), signedBy(blocks()), wordDiff);
    expect(classified.every((block) => block.newTemplate && block.wordsToRead === 0)).toBe(true);
    expect(new Set(classified.map((block) => block.class))).toEqual(new Set(['approved_new_neighbourhood']));
  });
});
