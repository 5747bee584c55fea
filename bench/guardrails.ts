import { allFills } from '../core/assembly/assembly.ts';
import type { Facts } from '../guardrails/facts.ts';
import { RULES } from '../guardrails/rules.ts';
import { runRules } from '../guardrails/run-rules.ts';
import { passingFacts } from './guardrails-facts.ts';
import { tableOf } from './support/bench.ts';
import type { Bench } from './support/bench.ts';

type Row = Record<string, string | number>;

const WARM_UP = 2_000;
const ROUNDS = 5_000;

/** Microseconds of one call: half of the calls took at most the median, 95 of 100 at most the p95. */
function measure(work: () => unknown): { median: number; p95: number } {
  for (let round = 0; round < WARM_UP; round += 1) work();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    work();
    times.push((performance.now() - start) * 1_000);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
  return { median: at(0.5), p95: at(0.95) };
}

/** The rules on the variants of a campaign, and on one email for many HCPs. */
const CAMPAIGNS = [
  ['480 variants', 480],
  ['10,000 HCP contexts', 10_000],
] as const;

const rowOf = (what: string, facts: Facts): Row => {
  const { median, p95 } = measure(() => runRules(facts, RULES));
  return {
    what,
    rules: RULES.length,
    slots: allFills(facts.content).length,
    'median µs': median,
    'p95 µs': p95,
    'per second': Math.round(1_000_000 / median),
  };
};

/** How long the whole rule set takes on one assembly, the rendering aside. */
const guardrailsBench: Bench = {
  name: 'guardrails',
  run: async ({ print }) => {
    print(
      tableOf([rowOf('email of 3 slots', passingFacts(3)), rowOf('email of 10 slots', passingFacts(10))]),
    );
    const facts = passingFacts(3);
    for (const [what, count] of CAMPAIGNS) {
      const started = performance.now();
      for (let round = 0; round < count; round += 1) runRules(facts, RULES);
      print(`${what}: ${Math.round(performance.now() - started)} ms for the whole rule set`);
    }
  },
};
export default guardrailsBench;
