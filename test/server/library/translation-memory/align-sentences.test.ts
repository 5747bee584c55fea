import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../../core/library/sentences.ts';
import { alignSentences } from '../../../../server/library/translation-memory/align-sentences.ts';
import { pairRenditions } from '../../../../server/library/translation-memory/pair-renditions.ts';
import { demoModules } from '../../../guardrails/demo-library.ts';

const textsOf = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

/** Pairs of every two renditions of a module, made from either side. */
const pairsBothWays = ({ renditions }: (typeof demoModules)[number]) =>
  renditions.flatMap((one) =>
    renditions
      .filter((other) => other !== one)
      .map((other) => ({
        there: pairRenditions(one.text, other.text),
        back: pairRenditions(other.text, one.text),
      })),
  );

describe('sentences of a text', () => {
  test.each([
    ['Start with 10 mg. Then 20 mg.', ['Start with 10 mg.', 'Then 20 mg.']],
    [
      'Bei 12,4 % der Patienten.[^REF-1] Keine Todesfälle.',
      ['Bei 12,4 % der Patienten.[^REF-1]', 'Keine Todesfälle.'],
    ],
    [
      'Am 3. Mai 2026 begann es. Die Dosis, z. B. 10 mg, bleibt.',
      ['Am 3. Mai 2026 begann es.', 'Die Dosis, z. B. 10 mg, bleibt.'],
    ],
    [
      'Compared vs. Placebo. See Dr. Weber et al. 2024.',
      ['Compared vs. Placebo.', 'See Dr. Weber et al. 2024.'],
    ],
    ['## Heading\n\n- One: **9.6%**[^R]\n- Two', ['Heading', 'One: **9.6%**[^R]', 'Two']],
    ['“Really?” Yes! No…', ['“Really?”', 'Yes!', 'No…']],
    ['', []],
  ])('%j', (text, sentences) => expect(textsOf(text)).toEqual(sentences));

  test('stand where their places say, in order, and leave out nothing but white space and list marks', () => {
    const piece = fc.constantFrom(
      'Eins',
      '12,4 %',
      '. ',
      '! ',
      '[^R.1]',
      '**',
      '\n',
      '\n- ',
      '## ',
      'z. B. ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 5 }))), (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const sentence of splitSentences(text)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(text.slice(end, sentence.start)).toMatch(/^[\s\n#-]*$/u);
          ({ end } = sentence);
        }
        expect(text.slice(end)).toMatch(/^[\s\n#-]*$/u);
      }),
    );
  });
});

describe('alignment', () => {
  const source = [
    'Start with 10 mg once daily.',
    'After 2 weeks, increase to 20 mg once daily if tolerated.',
    'Check serum potassium and renal function after each dose change.[^REF-1]',
    'The recommended dose is the same for all adults, whatever their age or weight may be.',
  ];

  test('pairs two sentences of one side with the one that holds both', () => {
    const target = [
      'Beginnen Sie mit 10 mg einmal täglich und erhöhen Sie nach 2 Wochen auf 20 mg einmal täglich, wenn vertragen.',
      'Kontrollieren Sie Serumkalium und Nierenfunktion nach jeder Dosisänderung.[^REF-1]',
      'Die empfohlene Dosis ist für alle Erwachsenen gleich, unabhängig von Alter und Gewicht.',
    ];
    expect(alignSentences(source, target)).toEqual([
      { source: [0, 1], target: [0] },
      { source: [2], target: [1] },
      { source: [3], target: [2] },
    ]);
  });

  test('leaves a sentence alone that the other side does not have', () => {
    const without = source.filter((_, index) => index !== 2);
    expect(alignSentences(source, without)).toContainEqual({ source: [2], target: [] });
  });

  const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), { maxLength: 8 });

  test('uses every sentence of both sides once and in order, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (left, right) => {
        const beads = alignSentences(left, right);
        expect(beads.flatMap((bead) => bead.source)).toEqual(left.map((_, index) => index));
        expect(beads.flatMap((bead) => bead.target)).toEqual(right.map((_, index) => index));
      }),
    );
  });

  test('gives the same pairs from either side', () => {
    const both = demoModules.flatMap(pairsBothWays);
    expect(both.length).toBeGreaterThan(300);
    for (const { there, back } of both)
      expect(back.map(({ source: from, target: to }) => ({ source: to, target: from }))).toEqual(there);
  });
});
