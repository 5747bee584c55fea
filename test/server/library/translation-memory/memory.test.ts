import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TranslationMemory } from '../../../../server/library/translation-memory/memory.ts';
import {
  diceOf,
  normalised,
  trigramsOf,
  wordSimilarity,
} from '../../../../server/library/translation-memory/similarity.ts';

const pair = (source: string, target = source) => ({ source, target });
const all = (): boolean => true;

test('finds the same sentence whatever its markup, letter case, quotes and spaces, and first', () => {
  const memory = new TranslationMemory([
    pair('Start with 10 mg twice daily.', 'Beginn mit 10 mg zweimal täglich.'),
    pair('Start with **10 mg** once daily.[^REF-1]', 'Beginn mit **10 mg** einmal täglich.[^REF-1]'),
  ]);
  const found = memory.search('START with 10\u00a0mg once daily.', 5, all);
  expect(found.map(({ pair: { target }, score }) => [target, score === 1])).toEqual([
    ['Beginn mit **10 mg** einmal täglich.[^REF-1]', true],
    ['Beginn mit 10 mg zweimal täglich.', false],
  ]);
  expect(
    memory.search('Start with 10 mg once daily.', 5, ({ target }) => target.includes('zwei')),
  ).toHaveLength(1);
  expect(memory.search('Etwas ganz anderes', 5, all)).toEqual([]);
});

test('gives the near sentences that comparing each with each gives, in the same order', () => {
  const words = fc.constantFrom(
    'start',
    'with',
    '10',
    'mg',
    '20',
    'once',
    'twice',
    'daily',
    'adults',
    'dose',
  );
  const sentence = fc.array(words, { minLength: 2, maxLength: 8 }).map((each) => each.join(' '));
  fc.assert(
    fc.property(fc.uniqueArray(sentence, { maxLength: 30 }), sentence, (sources, asked) => {
      const memory = new TranslationMemory(sources.map((source) => pair(source)));
      const scores = memory.search(asked, 40, all).map(({ score }) => score);
      const plain = sources
        .map((source) => {
          const [left, right] = [trigramsOf(normalised(asked)), trigramsOf(normalised(source))];
          const dice = diceOf([...left].filter((gram) => right.has(gram)).length, left.size, right.size);
          if (source === asked) return 1;
          return dice < 0.4 ? 0 : Math.min(0.99, (dice + wordSimilarity(asked, source)) / 2);
        })
        .filter((score) => score >= 0.55)
        .toSorted((first, second) => second - first);
      expect(scores).toEqual(plain);
    }),
  );
});
