import type { Slot } from '../core/library/content.ts';
import { chooseFills } from '../retrieval/choose-fills.ts';
import { mean, quantile } from '../retrieval/measure/ranking-quality.ts';
import { createNewId } from '../server/audit/new-id.ts';
import { embedLibrary } from '../server/library/embed-library.ts';
import { createEmbeddingSpaces } from '../server/library/embedding-spaces.ts';
import { createIndexCache } from '../server/library/index-cache.ts';
import { rankForSlots } from '../server/library/rank-for-slots.ts';
import type { RetrievalDeps } from '../server/library/retrieval-deps.ts';
import { searchModules } from '../server/library/search-modules.ts';
import { createTestDatabase, testServerUrl } from '../test/support/database.ts';
import { insertLibraryRows } from '../test/support/library-rows.ts';
import { round, tableOf, timed } from './support/bench.ts';
import type { Bench, BenchOptions } from './support/bench.ts';
import { createExactSearch } from './support/exact-search.ts';
import type { ExactSearch } from './support/exact-search.ts';
import {
  BENCH_QUERIES,
  CLEARED_EVERY,
  generatedBacking,
  generatedModule,
  isCleared,
} from './support/generate-library.ts';
import type { BenchChannel } from './support/generate-library.ts';
import type { Database } from '../server/db/client.ts';

const clock = () => new Date();
const MODULES_AT_ONCE = 5_000;
const REPEATS = 3;
const QUICK_SIZES = [1_000, 10_000];
const SIZES = [...QUICK_SIZES, 100_000];

const SLOTS: readonly Pick<Slot, 'id' | 'kinds' | 'topics'>[] = [
  { id: 'opening', kinds: ['message'], topics: [] },
  { id: 'claim', kinds: ['claim'], topics: [] },
  { id: 'proof', kinds: ['proof_point', 'claim'], topics: [] },
  { id: 'safety', kinds: ['safety_note'], topics: [] },
  { id: 'action', kinds: ['cta'], topics: [] },
];

const useFor = (channel: BenchChannel) => ({
  market: 'DE',
  language: 'de',
  channel,
  audience: 'cardiology',
  plannedSendDate: '2026-06-01',
});

/** How search and proposal grow with the library, whether search is exact, and whether anything ineligible gets out. */
const retrievalBench: Bench = {
  name: 'retrieval',
  run: async ({ quick, print }: BenchOptions) => {
    for (const modules of quick ? QUICK_SIZES : SIZES) await runSize(modules, print);
  },
};
export default retrievalBench;

async function runSize(modules: number, print: BenchOptions['print']): Promise<void> {
  const { database, dispose } = await createTestDatabase(testServerUrl === undefined ? 'pglite' : 'postgres');
  try {
    const loadMs = await timed(() => load(database, modules));
    const embedMs = await timed(() => embedLibrary({ database, clock, newId: createNewId(clock) }));
    await database.script('ANALYZE');
    const deps = {
      database,
      indexCache: createIndexCache(database),
      spaces: createEmbeddingSpaces(database),
    };
    const indexMs = await timed(() => deps.indexCache.indexFor('de'));
    const exact = await createExactSearch(database, modules);
    const rows = [];
    for (const channel of Object.keys(CLEARED_EVERY) as BenchChannel[])
      rows.push(await runChannel(deps, channel, modules, exact));
    print(
      `\n${modules} modules on ${database.engine}: loaded in ${round(loadMs / 1000)} s, ` +
        `embedded in ${round(embedMs / 1000)} s, indexed in ${round(indexMs / 1000)} s\n${tableOf(rows)}`,
    );
  } finally {
    await dispose();
  }
}

async function load(database: Database, modules: number): Promise<void> {
  await insertLibraryRows(database, { ...generatedBacking(), modules: [] });
  for (let start = 0; start < modules; start += MODULES_AT_ONCE) {
    const length = Math.min(MODULES_AT_ONCE, modules - start);
    const batch = Array.from({ length }, (_, offset) => generatedModule(start + offset));
    await insertLibraryRows(database, { references: [], claims: [], modules: batch });
  }
}

async function runChannel(deps: RetrievalDeps, channel: BenchChannel, modules: number, exact: ExactSearch) {
  const context = useFor(channel);
  const searchTimes: number[] = [];
  const proposalTimes: number[] = [];
  const recalls: number[] = [];
  let ineligible = 0;
  for (const text of BENCH_QUERIES) {
    const answer = await searchModules(deps, { text, context, limit: 10 });
    const ids = answer.results.map(({ moduleId }) => moduleId);
    const best = exact(text, channel);
    recalls.push(best.filter((id) => ids.includes(id)).length / Math.max(1, best.length));
    ineligible += ids.filter((id) => !isCleared(id, channel)).length;
    const propose = async () => {
      const { slots } = await rankForSlots(deps, { brief: text, context, slots: SLOTS });
      const { choices } = chooseFills(slots.map((slot) => ({ ...slot, required: true, max: 1 })));
      ineligible += choices.filter(({ candidate }) => !isCleared(candidate.moduleId, channel)).length;
    };
    searchTimes.push(await median(() => searchModules(deps, { text, context, limit: 10 })));
    proposalTimes.push(await median(propose));
  }
  return {
    modules,
    eligible: `${100 / CLEARED_EVERY[channel]} %`,
    'search p50 ms': round(quantile(searchTimes, 0.5)),
    'p95 ms': round(quantile(searchTimes, 0.95)),
    'proposal p50 ms': round(quantile(proposalTimes, 0.5)),
    p95: round(quantile(proposalTimes, 0.95)),
    'recall@10': round(mean(recalls), 4),
    ineligible,
  };
}

/** The middle one of several runs, so that a neighbour's burst of work does not count. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < REPEATS; run += 1) times.push(await timed(work));
  return quantile(times, 0.5);
}
