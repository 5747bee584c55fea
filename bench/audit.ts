import { generateKeyPairSync, randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SYSTEM } from '../core/access/actor.ts';
import { consistencyRanges } from '../core/audit/merkle/consistency-proof.ts';
import { GrowingTree } from '../core/audit/merkle/growing-tree.ts';
import type { HashFunction } from '../core/audit/merkle/hash-children.ts';
import { inclusionRanges } from '../core/audit/merkle/inclusion-proof.ts';
import { rangeHash } from '../core/audit/merkle/subtrees.ts';
import type { TreeNodeId } from '../core/audit/merkle/subtrees.ts';
import { verifyInclusion } from '../core/audit/merkle/verify-inclusion.ts';
import { quantile } from '../retrieval/measure/ranking-quality.ts';
import { appendEntry } from '../server/audit/append-entry.ts';
import { signCheckpoint } from '../server/audit/checkpoint/sign-checkpoint.ts';
import { createSigner } from '../server/audit/checkpoint/signer.ts';
import { createNewId } from '../server/audit/new-id.ts';
import { placeEntries } from '../server/audit/place-entries.ts';
import { storedConsistency, storedInclusion } from '../server/audit/tree/stored-proofs.ts';
import type { Database } from '../server/db/client.ts';
import { openDatabase } from '../server/db/open.ts';
import { sha256Bytes } from '../server/sha256.ts';
import { round, tableOf, timed } from './support/bench.ts';
import type { Bench } from './support/bench.ts';
import { growInBulk } from './support/bulk-log.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];
const QUICK_SIZES = [1_000, 10_000];
const TRIES = 40;

const clock = (): Date => new Date();

const p50 = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let index = 0; index < TRIES; index += 1) times.push(await timed(work));
  return round(quantile(times, 0.5), 2);
};

/** The tree alone, in memory: hashes and time for one append and for one proof. */
function inMemory(size: number) {
  let hashed = 0;
  const counting: HashFunction = (bytes) => {
    hashed += 1;
    return sha256Bytes(bytes);
  };
  const tree = new GrowingTree(counting);
  const levels: Uint8Array[][] = [[]];
  let most = 0;
  const started = performance.now();
  for (let index = 0; index < size; index += 1) {
    const leafHash = randomBytes(32);
    levels[0]?.push(leafHash);
    const before = hashed;
    for (const node of tree.append(leafHash)) (levels[node.level] ??= []).push(node.hash);
    most = Math.max(most, hashed - before);
  }
  const appended = performance.now() - started;
  const nodeHash = ({ level, index }: TreeNodeId): Uint8Array => levels[level]?.[index] ?? new Uint8Array();
  const { root } = tree;
  const leafIndex = Math.floor(size / 3);
  const proved = performance.now();
  const proof = inclusionRanges(leafIndex, size).map((range) => rangeHash(range, nodeHash, sha256Bytes));
  const verified = performance.now();
  const leafHash = nodeHash({ level: 0, index: leafIndex });
  if (!verifyInclusion({ leafIndex, treeSize: size, root, proof, leafHash }, sha256Bytes))
    throw new Error('No proof.');
  const ended = performance.now();
  return {
    entries: size,
    'append µs': round((appended * 1_000) / size, 2),
    'most hashes per append': most,
    'proof hashes': proof.length,
    'consistency hashes': consistencyRanges(Math.floor(size / 3), size).length,
    'proof ms': round(verified - proved, 3),
    'verify ms': round(ended - verified, 3),
  };
}

/** The stored log on the embedded database, at its present size. */
async function stored(database: Database, size: number) {
  const deps = { database, clock, newId: createNewId(clock) };
  const { privateKey } = generateKeyPairSync('ed25519');
  const logSigner = createSigner('imprimatur.example/bench', privateKey);
  const append = (): Promise<unknown> =>
    appendEntry(deps, SYSTEM, { type: 'assembly.changed', subject: { type: 'assembly', id: 'A' } });
  const appendAndPlace = async (): Promise<void> => {
    await append();
    await placeEntries(database);
  };
  const one = await p50(appendAndPlace);
  for (let index = 0; index < 500; index += 1) await append();
  const batch = await timed(() => placeEntries(database));
  await signCheckpoint({ ...deps, signer: () => logSigner });
  const sign = await p50(async () => {
    await appendAndPlace();
    await signCheckpoint({ ...deps, signer: () => logSigner });
  });
  return {
    entries: size,
    'append and place ms': one,
    'place, of 500 µs': round((batch * 1_000) / 500),
    'with checkpoint ms': sign,
    'inclusion proof ms': await p50(() => storedInclusion(database, randomInt(size), size)),
    'consistency proof ms': await p50(() => storedConsistency(database, 1 + randomInt(size - 1), size)),
  };
}

/** What one more entry and one proof cost as the log grows. */
const auditBench: Bench = {
  name: 'audit',
  run: async ({ quick, print }) => {
    const sizes = quick ? QUICK_SIZES : SIZES;
    print(tableOf(sizes.map(inMemory)));
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-bench-'));
    try {
      const rows: Record<string, number>[] = [];
      for (const size of sizes) {
        // One database for each size: what a measurement adds must not grow into the next.
        const database = await openDatabase({ dataDir: join(folder, String(size)) });
        try {
          const filled = await timed(() => growInBulk(database, size));
          rows.push({ ...(await stored(database, size)), 'filled in s': round(filled / 1_000) });
        } finally {
          await database.close();
        }
      }
      print(`\nStored, embedded database\n${tableOf(rows)}`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
export default auditBench;
