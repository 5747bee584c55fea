import { chooseFills } from '../retrieval/choose-fills.ts';
import { quantile } from '../retrieval/measure/ranking-quality.ts';
import { round, tableOf } from './support/bench.ts';
import type { Bench } from './support/bench.ts';

const PROBLEMS = 200;
const KINDS = ['claim', 'proof_point', 'message', 'safety_note'];

/** Uniform numbers from 0 to 1, the same on every machine. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A template of `slots` slots with `candidates` each; `strict` is the share of modules that carry each kind of rule. */
function problemOf(slots: number, candidates: number, strict: number, seed: number) {
  const next = uniform(seed);
  const any = <Item>(items: readonly Item[]) => items.slice(Math.floor(next() * items.length)).slice(0, 1);
  const modules = Array.from({ length: slots * candidates }, (_, number) => ({
    moduleId: `M${number}`,
    kind: any(KINDS).join(''),
    score: round(next(), 6),
    keyMessage: `Message ${Math.floor(next() * slots * candidates * 0.7)}`,
  }));
  const ids = modules.map(({ moduleId }) => moduleId);
  const notes = modules.filter(({ kind }) => kind === 'safety_note').map(({ moduleId }) => moduleId);
  const ruled = modules.map((module) => ({
    ...module,
    requires: next() < strict / 4 ? any(ids) : [],
    excludes: next() < strict ? any(ids) : [],
    safetyNotes: module.kind === 'claim' && next() < strict ? [[...any(notes), ...any(notes)]] : [],
  }));
  return Array.from({ length: slots }, (_, number) => ({
    slotId: `slot${number}`,
    required: true,
    max: 1,
    candidates: ruled
      .filter((_, index) => index % slots === number)
      .toSorted((one, other) => other.score - one.score),
  }));
}

/** How long the joint exact choice takes, and that it is proven. */
const fillsBench: Bench = {
  name: 'fills',
  run: async ({ print }) => {
    const rows = [0, 0.2, 0.5].map((strict) => {
      const times: number[] = [];
      let unproven = 0;
      for (let seed = 0; seed < PROBLEMS; seed += 1) {
        const problem = problemOf(5, 30, strict, seed);
        const started = performance.now();
        unproven += chooseFills(problem).proven ? 0 : 1;
        times.push(performance.now() - started);
      }
      return {
        problems: PROBLEMS,
        'slots × candidates': '5 × 30',
        'with rules': `${strict * 100} %`,
        'p50 ms': round(quantile(times, 0.5), 2),
        'p95 ms': round(quantile(times, 0.95), 2),
        'max ms': round(quantile(times, 1), 2),
        unproven,
      };
    });
    print(tableOf(rows));
  },
};
export default fillsBench;
