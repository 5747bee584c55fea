import auditBench from './audit.ts';
import emailsBench from './emails.ts';
import fillsBench from './fills.ts';
import guardrailsBench from './guardrails.ts';
import retrievalBench from './retrieval.ts';
import translationMemoryBench from './translation-memory.ts';
import type { Bench } from './support/bench.ts';

const BENCHES: readonly Bench[] = [
  auditBench,
  emailsBench,
  fillsBench,
  guardrailsBench,
  retrievalBench,
  translationMemoryBench,
];

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const quick = process.argv.includes('--quick');
const print = (line: string) => void process.stdout.write(`${line}\n`);
const unknown = wanted.filter((name) => !BENCHES.some((bench) => bench.name === name));

if (unknown.length > 0) {
  const names = BENCHES.map(({ name }) => name).join(', ');
  process.stderr.write(`There is no bench called ${unknown.join(', ')}; there are: ${names}.\n`);
  process.exitCode = 2;
} else {
  for (const bench of BENCHES) {
    if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
    print(`\n## ${bench.name}`);
    await bench.run({ quick, print });
  }
}
