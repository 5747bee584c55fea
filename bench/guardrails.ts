import { allFills } from '../core/assembly/assembly.ts';
import type { Facts } from '../guardrails/facts.ts';
import { RULES } from '../guardrails/rules.ts';
import { runRules } from '../guardrails/run-rules.ts';
import { readConfig } from '../server/config.ts';
import { evalGuardrailsCommand } from '../server/cli/eval-guardrails.ts';
import { forHcp, passingFacts } from './guardrails-facts.ts';
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

const VARIANTS = 480;
const HCP_CONTEXTS = 10_000;

/** How long each set of facts takes, judged once, in milliseconds for all of them. */
function judgeAll(all: readonly Facts[]): number {
  const started = performance.now();
  for (const facts of all) runRules(facts, RULES);
  return Math.round(performance.now() - started);
}

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

/** How long the rule set takes, the rendering aside, and what it catches of seeded violations. */
const guardrailsBench: Bench = {
  name: 'guardrails',
  run: async ({ quick, print }) => {
    print(
      tableOf([rowOf('email of 3 slots', passingFacts(3)), rowOf('email of 10 slots', passingFacts(10))]),
    );
    const variants = Array.from({ length: VARIANTS }, (_, variant) => passingFacts(3, variant + 1));
    const [email] = variants;
    if (!email) throw new Error('There is no variant.');
    const contexts = Array.from({ length: HCP_CONTEXTS }, (_, number) => forHcp(email, number));
    print(
      tableOf([
        { what: `${VARIANTS} emails with words of their own, each once`, ms: judgeAll(variants) },
        { what: `one email for ${HCP_CONTEXTS} HCPs, each once`, ms: judgeAll(contexts) },
      ]),
    );
    const { text } = await evalGuardrailsCommand(readConfig(), { sample: quick ? 40 : 200 });
    print(`\nA sample of the seeded cases (all of them: imprimatur eval guardrails)\n${text}`);
  },
};
export default guardrailsBench;
