import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { takeFolderLock } from '../../../server/db/pglite/folder-lock.ts';
import { startProgram } from '../../support/child-program.ts';
import type { ChildProgram } from '../../support/child-program.ts';

vi.setConfig({ testTimeout: 60_000 });

let home = '';
let folder = '';
const started: ChildProgram[] = [];
const startHolder = (): ChildProgram => {
  const program = startProgram('lock-holder.ts', [folder]);
  started.push(program);
  return program;
};

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'imprimatur-lock-'));
  folder = join(home, 'data');
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((program) => program.kill()));
  rmSync(home, { recursive: true });
});

test('refuses a second process with a sentence that names the first, its start and the folder', async () => {
  const first = startHolder();
  await first.line(/holding/);
  const refusal = await startHolder().line(/refused/);
  expect(refusal).toContain(
    `the data folder ${folder} is in use by process ${first.pid} `.replace('the', 'The'),
  );
  expect(refusal).toMatch(
    /running since \d{4}-\d\d-\d\dT[\d:.]+Z: stop that process, or choose another folder/,
  );
});

test('refuses a second opening in the same process', () => {
  const lock = takeFolderLock(folder);
  expect(() => takeFolderLock(folder)).toThrow(`process ${process.pid} `);
  lock.release();
});

test('is free again after release and leaves no file behind', () => {
  takeFolderLock(folder).release();
  expect(readdirSync(home)).toEqual([]);
  takeFolderLock(folder).release();
});

test('is taken over from a process that was killed', async () => {
  const first = startHolder();
  await first.line(/holding/);
  await first.kill();
  expect(existsSync(`${folder}.lock`)).toBe(true);
  const lock = takeFolderLock(folder);
  expect(JSON.parse(readFileSync(`${folder}.lock`, 'utf8'))).toMatchObject({ pid: process.pid });
  lock.release();
  expect(readdirSync(home)).toEqual([]);
});

test('is taken over when the process number now belongs to another process', () => {
  takeFolderLock(folder);
  const held = JSON.parse(readFileSync(`${folder}.lock`, 'utf8'));
  writeFileSync(`${folder}.lock`, JSON.stringify({ ...held, start: 'an earlier boot 1' }));
  takeFolderLock(folder).release();
});

test('of a process on another host holds while it is touched and is taken over afterwards', () => {
  takeFolderLock(folder);
  const held = JSON.parse(readFileSync(`${folder}.lock`, 'utf8'));
  writeFileSync(`${folder}.lock`, JSON.stringify({ ...held, host: 'elsewhere' }));
  expect(() => takeFolderLock(folder)).toThrow(/on elsewhere/);
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(`${folder}.lock`, longAgo, longAgo);
  takeFolderLock(folder).release();
});

test('goes to exactly one of many processes that find the same dead holder', async () => {
  const dead = startHolder();
  await dead.line(/holding/);
  await dead.kill();
  const takers = Array.from({ length: 6 }, startHolder);
  const answers = await Promise.all(takers.map((taker) => taker.line(/holding|refused/)));
  expect(answers.filter((answer) => answer === 'holding')).toHaveLength(1);
});

test('goes on when a process died in the middle of a takeover', async () => {
  const dead = startHolder();
  await dead.line(/holding/);
  await dead.kill();
  const lockText = readFileSync(`${folder}.lock`, 'utf8');
  const { token } = JSON.parse(lockText);
  writeFileSync(`${folder}.lock.after-${token}`, lockText.replace(token, 'the-claimer'));
  takeFolderLock(folder).release();
  expect(readdirSync(home)).toEqual([]);
});

test('names a lock file that cannot be read', () => {
  writeFileSync(`${folder}.lock`, 'half a li');
  expect(() => takeFolderLock(folder)).toThrow(
    /not readable; if no other Imprimatur uses the folder, delete the file/,
  );
});
