import { quantile } from '../retrieval/measure/ranking-quality.ts';
import { TranslationMemory } from '../server/library/translation-memory/memory.ts';
import { normalised, wordSimilarity } from '../server/library/translation-memory/similarity.ts';
import { round, tableOf } from './support/bench.ts';
import type { Bench } from './support/bench.ts';

const WORDS =
  'adults adverse after before blood cardiology check clinical daily day dose drug each effect first follow heart hospital kidney liver lower measure median month more no not once patient placebo potassium pressure primary rate reduce risk safety score start study symptom tablet test than therapy trial twice value visit week with year'.split(
    ' ',
  );

/** Uniform numbers from 0 to 1, the same on every machine. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** How long a sentence is looked up among many pairs, beside comparing it with each of them. */
const translationMemoryBench: Bench = {
  name: 'translation-memory',
  run: async ({ quick, print }) => {
    const next = uniform(7);
    const word = (): string => WORDS[Math.floor(next() * WORDS.length)] ?? '';
    const sentence = (): string => Array.from({ length: 8 + Math.floor(next() * 14) }, word).join(' ');
    const rows = (quick ? [1_000] : [1_000, 10_000, 50_000]).map((size) => {
      const sources = Array.from({ length: size }, sentence);
      const started = performance.now();
      const memory = new TranslationMemory(sources.map((source) => ({ source, target: source })));
      const builtMs = performance.now() - started;
      const asked = Array.from({ length: 200 }, (_, index) => {
        const known = sources[Math.floor(next() * size)] ?? '';
        return index % 2 === 0 ? known : known.replace(/^\w+/u, word());
      });
      const times = asked.map((source) => {
        const before = performance.now();
        memory.search(source, 5, () => true);
        return performance.now() - before;
      });
      const plain = asked.slice(0, 10).map((source) => {
        const before = performance.now();
        const key = normalised(source);
        for (const other of sources) wordSimilarity(key, other);
        return performance.now() - before;
      });
      return {
        pairs: size,
        'built ms': round(builtMs, 0),
        'p50 ms': round(quantile(times, 0.5), 2),
        'p95 ms': round(quantile(times, 0.95), 2),
        'each with each p50 ms': round(quantile(plain, 0.5), 1),
      };
    });
    print(tableOf(rows));
  },
};
export default translationMemoryBench;
