import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holdsQuotation, quotationsIn } from '../../../guardrails/text/find-quotation.ts';
import { demoReferences } from '../demo-library.ts';

const SOURCE =
  'The differ-\nence was not signiﬁcant (95% CI, 0.69 to 1.07) in placebo-controlled “long-term” use at 30 ml/min/1.73 m².';

test.each([
  'The difference was not significant (95 % CI, 0.69 to 1.07)',
  'the difference was not significant',
  'in placebo-controlled ‘long-term’ use',
  'in placebo‑\ncontrolled long–term use',
  'The difference … (95% CI, 0.69 to 1.07) […] long-term use',
  'at 30\u202fml/min/1.73\u00a0m²',
])('finds %j in its source in spite of typography', (quotation) => {
  expect(holdsQuotation(SOURCE, quotation, 'en')).toBe(true);
});

test.each([
  'The difference was significant',
  'The difference was not very significant',
  'not significant (95% CI, 0.69 to 1.70)',
  '(90% CI, 0.69 to 1.07)',
  '… long-term use … The difference',
  'ifference was not',
])('does not find %j', (quotation) => {
  expect(holdsQuotation(SOURCE, quotation, 'en')).toBe(false);
});

test('finds quotations of each language and leaves single terms alone', () => {
  const text = 'Say “he did not take it”, „er hat es nicht genommen“, « il ne l’a pas pris » and "safe".';
  const found = quotationsIn(text);
  expect(found.map((each) => each.text.trim())).toEqual([
    'he did not take it',
    'er hat es nicht genommen',
    'il ne l’a pas pris',
  ]);
  for (const each of found) expect(text.slice(each.start, each.end)).toBe(each.text);
});

const quotes = [...demoReferences.values()].flatMap(({ anchors }) => anchors.map(({ quote }) => quote));

/** A quotation may begin with a letter in another case. */
const lettersOf = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();

test('every quote holds each run of its own words, and none when a word is left out of it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...quotes), fc.nat(), fc.nat(), (quote, first, count) => {
      const words = quote.split(' ');
      const start = first % (words.length - 2);
      const length = 3 + (count % (words.length - start - 2));
      const run = words.slice(start, start + length);
      expect(holdsQuotation(quote, run.join('\u00a0 '), 'en')).toBe(true);
      const without = [...run.slice(0, 1), ...run.slice(2)].join(' ');
      const stillThere = lettersOf(quote).includes(lettersOf(without));
      if (!stillThere && /\p{L}|\d/u.test(run[1] ?? ''))
        expect(holdsQuotation(quote, without, 'en')).toBe(false);
    }),
  );
});
