import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LexicalIndex } from '../../retrieval/lexical/lexical-index.ts';

const texts = fc.array(
  fc
    .array(fc.constantFrom('Dosis', 'Niere', 'Nierenfunktion', 'Schwindel', 'täglich', 'der', 'Größe'), {
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
  { minLength: 1, maxLength: 12 },
);

const best = (index: LexicalIndex, query: string, kind: 'words' | 'grams') => {
  const scores = index.score([{ text: query, weight: 1 }])[kind];
  return scores.indexOf(Math.max(...scores));
};

describe('the lexical index', () => {
  it('scores as if a removed text had never been there', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, number) => {
        const removed = number % all.length;
        const changed = new LexicalIndex('de');
        for (const text of all) changed.add(text);
        changed.remove(all[removed] ?? '');
        const fresh = new LexicalIndex('de');
        for (const text of all.filter((_, index) => index !== removed)) fresh.add(text);
        const query = [{ text: 'Dosis bei Nierenfunktion täglich', weight: 1 }];
        for (const kind of ['words', 'grams'] as const) {
          const scores = [...changed.score(query)[kind]].filter((_, index) => index !== removed);
          expect(scores).toEqual([...fresh.score(query)[kind]]);
        }
      }),
    );
  });

  it('matches inflected words by their stems in English, German and French', () => {
    for (const [language, text, query] of [
      ['en', 'The most frequent reactions were mild', 'reaction'],
      ['de', 'Häufige Nebenwirkungen waren leicht', 'Nebenwirkung'],
      ['fr', 'Les effets indésirables étaient légers', 'effet indésirable'],
    ] as const) {
      const index = new LexicalIndex(language);
      index.add('zzz');
      index.add(text);
      expect(best(index, query, 'words')).toBe(1);
    }
  });

  it('matches parts of compounds and typing errors by character grams', () => {
    const index = new LexicalIndex('de');
    index.add('Der Endpunkt wurde erreicht');
    index.add('Keine Anpassung bei Nierenfunktionsstörung');
    expect(best(index, 'Nierenfunktion', 'grams')).toBe(1);
    expect(best(index, 'Nirenfunktion', 'grams')).toBe(1);
  });
});
