import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentences, words } from '../../../guardrails/text/words.ts';

test('finds the words of three languages with their places', () => {
  const text = 'Le risque n’a pas diminué – progression-free, Überleben.';
  const found = words(text);
  expect(found.map((word) => word.text)).toEqual([
    'Le',
    'risque',
    'n',
    'a',
    'pas',
    'diminué',
    'progression-free',
    'Überleben',
  ]);
  for (const word of found) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test('finds sentences with their places and does not end one inside a number', () => {
  const text = 'Events fell by 12.4 %. No death occurred!\nNext line';
  const found = sentences(text, 'en');
  expect(found.map((sentence) => sentence.text)).toEqual([
    'Events fell by 12.4 %.',
    'No death occurred!',
    'Next line',
  ]);
  for (const { text: part, start, end } of found) expect(text.slice(start, end)).toBe(part);
});

test('gives stretches of any text in reading order without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const pieces of [words(text), sentences(text, 'de')]) {
        let end = 0;
        for (const piece of pieces) {
          expect(piece.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(piece.start, piece.end)).toBe(piece.text);
          end = piece.end;
        }
      }
    }),
  );
});
