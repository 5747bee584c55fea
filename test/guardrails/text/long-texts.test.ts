import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { analyseText } from '../../../guardrails/text/analyse-text.ts';
import { compareMeaning } from '../../../guardrails/text/compare-meaning.ts';
import { ENGLISH } from '../../../guardrails/text/languages/english.ts';
import { phraseFinder } from '../../../guardrails/text/phrases.ts';
import { quantityAt } from '../../../guardrails/text/quantity-at.ts';
import { tokensOf } from '../../../guardrails/text/tokens.ts';

const DATA = new URL('../../../../shared/data/', import.meta.url);
const LABELS = [
  'smpc/smpc_sections.jsonl',
  'spl/lipitor-orig.xml',
  'spl/viagra.xml',
  'spl/cough.xml',
  'spl/no-title.xml',
];

describe.skipIf(!existsSync(DATA))('real labels', () => {
  test.each(LABELS)('%s is read in three languages, with each place inside of the text', (path) => {
    const text = readFileSync(new URL(path, DATA), 'utf8');
    for (const language of ['en', 'de', 'fr']) {
      const { quantities, meanings } = analyseText(text, language);
      expect(quantities.length).toBeGreaterThan(50);
      for (const { span } of [...quantities, ...meanings]) {
        expect(span.start).toBeLessThan(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });
});

/** Shapes on which a careless expression goes back over what it has read. */
const SHAPES = {
  letters: 'a',
  'letters and hyphens': 'a-',
  digits: '1',
  'groups of three': '123 ',
  'open markers': '[^',
  'open links': '](https://',
  spaces: ' ',
  'lines of nothing': '\n',
  units: '5 mg/kg/',
  ranges: '5–',
  negations: 'not ne plus ',
  quotations: '“',
  'half phrases': 'at least twice as many as ',
  'p-values': 'p < ',
};

describe.each(Object.entries(SHAPES))('%s', (_, piece) => {
  test('are read to the end even when a text is made of them alone', () => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(analyseText(text, 'fr').knowsLanguage).toBe(true);
    expect(compareMeaning({ text, language: 'en' }, { text: `${text} `, language: 'en' })).toEqual([]);
  });

  test('twice the text takes at most twice the look-ups of tokens', () => {
    expect(lookUps(piece.repeat(400))).toBeLessThanOrEqual(2.1 * lookUps(piece.repeat(200)) + 50);
  });
});

/** How many tokens are looked at from all places of a text together. */
function lookUps(text: string): number {
  let count = 0;
  const tokens = new Proxy(tokensOf(text, 'en', ENGLISH), {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/u.test(key)) count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  const finder = phraseFinder(ENGLISH);
  for (let index = 0; index < tokens.length; index += 1) {
    quantityAt(tokens, index, ENGLISH);
    finder.at(tokens, index);
  }
  return count;
}
