import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOG_DAMAGES } from '../../../core/contract/audit.ts';
import type { Verification } from '../../../core/contract/audit.ts';
import { isCodedError } from '../../../core/errors.ts';
import { verifyExport } from '../../../server/audit/verify-export.ts';
import type { Anchor } from '../../../server/audit/verify/anchors.ts';
import { readAnchors } from '../../../server/audit/verify/anchors.ts';
import { damageCopy } from '../../../server/audit/verify/damage-copy.ts';
import { databaseSource } from '../../../server/audit/verify/database-source.ts';
import { copyOf, copySource } from '../../../server/audit/verify/log-copy.ts';
import type { LogCopy } from '../../../server/audit/verify/log-copy.ts';
import { verifySource } from '../../../server/audit/verify/verify-source.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { flipsOf } from '../../support/flips-of-a-log.ts';
import { testSigner } from '../../support/log-signer.ts';
import { exportBytes, growLog, inChunks } from '../../support/small-log.ts';

const ENTRIES = 11;
/** Positions that are flipped in the export and in the rows; each at least 2,000. */
const SAMPLES = Number(process.env.AUDIT_FLIPS ?? 2_100);
const { keys } = testSigner();

let testDatabase: TestDatabase;
let exported: Buffer;
let whole: LogCopy;
let anchors: Anchor[];
const told: string[] = [];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  await growLog(testDatabase.database, ENTRIES, 4);
  exported = await exportBytes(testDatabase.database);
  whole = await copyOf(databaseSource(testDatabase.database));
  anchors = readAnchors(whole.checkpoints.map(({ note }) => note).join('\n'), keys);
});

afterAll(async () => {
  process.stdout.write(`${told.join('\n')}\n`);
  await testDatabase.dispose();
});

const verifyCopy = (copy: LogCopy, given: readonly Anchor[] = []): Promise<Verification> =>
  verifySource(copySource(copy), { keys, anchors: given });

/** Whether the damage to an export is found: refused as no export, or not ok. */
const isFound = (bytes: Uint8Array): Promise<boolean> =>
  verifyExport(inChunks(bytes), { keys }).then(
    ({ ok }) => !ok,
    (error: unknown) => {
      if (isCodedError(error)) return true;
      throw error;
    },
  );

test('the log is whole before it is damaged', async () => {
  expect(await verifyExport(inChunks(exported), { keys })).toMatchObject({ ok: true, entries: ENTRIES });
  const result = await verifyCopy(whole, anchors);
  expect(result).toMatchObject({ ok: true, anchored: true, anchoredTo: ENTRIES });
  expect(result.notProven).toEqual([]);
});

test('every flipped byte of an export is found', async () => {
  const missed: number[] = [];
  const count = Math.min(SAMPLES, exported.length);
  for (let sample = 0; sample < count; sample += 1) {
    const at = Math.floor((sample * exported.length) / count);
    const bytes = Buffer.from(exported);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + ((sample * 37) % 255)), at);
    if (!(await isFound(bytes))) missed.push(at);
  }
  told.push(`export of ${exported.length} bytes: ${count} flipped bytes, ${count - missed.length} found`);
  expect(count).toBeGreaterThanOrEqual(2_000);
  expect(missed).toEqual([]);
});

test('an export with lines removed, exchanged, repeated, cut off or added is found', async () => {
  const lines = exported.toString('utf8').split(/(?<=\n)/u);
  const damaged = lines.flatMap((line, at) => [
    lines.toSpliced(at, 1),
    lines.slice(0, at),
    lines.toSpliced(at, 0, line),
    lines.toSpliced(at, 2, lines[at + 1] ?? '\n', line),
    lines.toSpliced(at, 0, '\n'),
    lines.toSpliced(at, 1, line.replace('\n', '\r\n')),
    lines.toSpliced(at, 1, ` ${line}`),
  ]);
  const found = await Promise.all(damaged.map((each) => isFound(Buffer.from(each.join('')))));
  told.push(`export: ${damaged.length} changes of lines, ${found.filter(Boolean).length} found`);
  expect(found.every(Boolean)).toBe(true);
});

test('every flipped byte of a stored row, node or checkpoint is found', async () => {
  const missed: string[] = [];
  const flips = flipsOf(whole, SAMPLES);
  for (const { name, copy } of flips) if ((await verifyCopy(copy)).ok) missed.push(name);
  told.push(`stored rows: ${flips.length} flipped bytes, ${flips.length - missed.length} found`);
  expect(flips.length).toBeGreaterThanOrEqual(2_000);
  expect(missed).toEqual([]);
});

test('a removed, exchanged or repeated row, node or checkpoint is found, and the entry is named', async () => {
  let count = 0;
  for (const [at, row] of whole.rows.entries()) {
    const next = whole.rows[at + 1];
    const damaged = [
      ...(next ? [whole.rows.toSpliced(at, 1)] : []),
      whole.rows.toSpliced(at, 0, row),
      ...(next ? [whole.rows.toSpliced(at, 2, { ...next, position: at }, { ...row, position: at + 1 })] : []),
    ];
    for (const rows of damaged) {
      const result = await verifyCopy({ ...whole, rows });
      expect(result.ok).toBe(false);
      expect([at, at + 1]).toContain(result.firstBad?.position);
      count += 1;
    }
  }
  for (const at of whole.nodes.keys()) {
    expect(await verifyCopy({ ...whole, nodes: whole.nodes.toSpliced(at, 1) })).toMatchObject({ ok: false });
    count += 1;
  }
  told.push(`stored rows: ${count} removed, exchanged or repeated, ${count} found`);
});

test('a cut tail or a rebuilt log is found with an anchor, and is said not to be provable without', async () => {
  const outcomes = { alone: 0, anchored: 0, honest: 0 };
  let cases = 0;
  for (const damage of ['cut', 'rewrite'] as const) {
    for (let position = 0; position < ENTRIES; position += 1) {
      const copy = damageCopy(whole, damage, position);
      const alone = await verifyCopy(copy);
      const compared = await verifyCopy(copy, anchors);
      cases += 1;
      if (!alone.ok) outcomes.alone += 1;
      else if (alone.notProven.join().includes('cut off at the end')) outcomes.honest += 1;
      if (!compared.ok) outcomes.anchored += 1;
    }
  }
  told.push(
    `cut or rebuilt with the checkpoints over it: ${cases} cases, without an anchor ${outcomes.alone} found and ` +
      `${outcomes.honest} reported as not provable, with an anchor ${outcomes.anchored} found`,
  );
  expect(outcomes).toEqual({ alone: 0, honest: cases, anchored: cases });
});

test('a cut tail is found without an anchor when the checkpoints or the tree were left', async () => {
  for (let position = 1; position < ENTRIES; position += 1) {
    const rows = whole.rows.slice(0, position);
    expect((await verifyCopy({ ...whole, rows })).ok).toBe(false);
    expect((await verifyCopy({ ...whole, rows, checkpoints: [] })).ok).toBe(position > ENTRIES - 2);
    const cut = damageCopy(whole, 'cut', position);
    const found = await verifyCopy({ ...cut, checkpoints: whole.checkpoints });
    expect(found.firstBad).toEqual({
      position,
      what: expect.stringContaining('entries at the end are missing'),
    });
  }
});

test('every damage of the demonstration is described and leaves the copy it was made from alone', async () => {
  for (const damage of LOG_DAMAGES) damageCopy(whole, damage, 3);
  expect(await verifyCopy(whole)).toMatchObject({ ok: true });
  expect(() => damageCopy(whole, 'flip', ENTRIES)).toThrow('There is no entry');
  expect(() => damageCopy(whole, 'reorder', ENTRIES - 1)).toThrow('another one after it');
});
