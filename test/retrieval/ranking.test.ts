import { describe, expect, it } from 'vitest';
import { ndcgAt, quantile, recallAt } from '../../retrieval/measure/ranking-quality.ts';
import { explainRank } from '../../retrieval/rank/explain-rank.ts';
import { rankCandidates } from '../../retrieval/rank/rank-candidates.ts';
import { widenQuery } from '../../retrieval/rank/widen-query.ts';

const candidate = (moduleId: string, words: number, similarity: number, topics: string[] = []) => ({
  moduleId,
  topics,
  signals: { words, grams: 0, similarity },
});
const order = (candidates: Parameters<typeof rankCandidates>[0], topics: string[] = []) =>
  rankCandidates(candidates, topics).map((ranked) => ranked.candidate.moduleId);

describe('ranking', () => {
  it('does not depend on the order in which candidates come, ties included', () => {
    const candidates = [candidate('B', 1, 0), candidate('A', 1, 0), candidate('C', 2, 0.5)];
    expect(order(candidates)).toEqual(['C', 'A', 'B']);
    expect(order(candidates.toReversed())).toEqual(['C', 'A', 'B']);
  });

  it('does not let the last bits of a similarity change an order', () => {
    expect(order([candidate('B', 0, 0.5 + 1e-9), candidate('A', 0, 0.5), candidate('Z', 0, 1)])).toEqual([
      'Z',
      'A',
      'B',
    ]);
  });

  it('prefers a module of the wanted topic, and the most wanted topic most', () => {
    const candidates = [
      candidate('A', 1, 0.5),
      candidate('B', 0.9, 0.5, ['dosing']),
      candidate('C', 0.8, 0.5, ['safety']),
    ];
    expect(order(candidates, ['safety', 'dosing'])).toEqual(['C', 'B', 'A']);
  });

  it('widens a request by the topics that it names, in whatever language', () => {
    const widened = widenQuery('side effects', 'de');
    expect(widened.topics).toEqual(['safety']);
    expect(widened.lexical.map(({ text }) => text).join(' ')).toContain('Nebenwirkungen');
    expect(widenQuery('effets indésirables', 'de').topics).toEqual(['safety']);
    expect(widenQuery('nothing in particular', 'de', ['dosing']).topics).toEqual(['dosing']);
  });

  it('names the words as the person wrote them', () => {
    const facts = { query: 'Nebenwirkung der Dosis', language: 'de', topic: undefined, similarity: 0.1 };
    expect(explainRank({ ...facts, text: 'Häufige Nebenwirkungen' })).toEqual([
      { code: 'word_match', values: { words: 'nebenwirkung' } },
    ]);
  });
});

describe('the measures of ranking', () => {
  it('give the textbook values', () => {
    const judgements = new Map([
      ['a', 1],
      ['b', 1],
    ]);
    expect(ndcgAt(10, ['a', 'b', 'x'], judgements)).toBe(1);
    // (1 / log2(3)) / (1 + 1 / log2(3))
    expect(ndcgAt(10, ['x', 'a'], judgements)).toBeCloseTo(0.3868528, 6);
    expect(recallAt(1, ['a', 'b'], judgements)).toBe(0.5);
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2);
  });
});
