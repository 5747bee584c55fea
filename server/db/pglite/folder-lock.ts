import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { CodedError } from '../../../core/errors.ts';
import { describeThisProcess, isAlive } from './process-identity.ts';
import type { ProcessIdentity } from './process-identity.ts';

interface LockHolder extends ProcessIdentity {
  /** Names this one holding of the lock, so that a successor can claim exactly it. */
  token: string;
}

export interface FolderLock {
  release(): void;
}

const HEARTBEAT_MS = 5_000;

/**
 * Takes `<folder>.lock`. PGlite itself takes no lock, and two processes on one folder destroy it.
 *
 * The lock file appears whole (a hard link to a written file) or not at all. A dead holder is succeeded by whoever
 * creates the claim file named after the holder's token; a claimer that dies is succeeded the same way. So of two
 * processes that find the same dead holder, one wins and the other is refused.
 * @throws CodedError `data_folder_in_use`, naming the living holder.
 */
export function takeFolderLock(folder: string): FolderLock {
  const path = `${folder}.lock`;
  const own: LockHolder = { ...describeThisProcess(), token: randomUUID() };
  const draft = `${path}.${own.token}`;
  writeFileSync(draft, `${JSON.stringify(own)}\n`, { flush: true });
  try {
    while (!tryTake(path, draft, folder)) continue;
  } finally {
    rmSync(draft, { force: true });
  }
  const heartbeat = setInterval(() => touch(path), HEARTBEAT_MS).unref();
  return {
    release: () => {
      clearInterval(heartbeat);
      if (readHolder(path)?.token === own.token) rmSync(path, { force: true });
    },
  };
}

/**
 * Looks whether another process holds the lock, without taking it: for refusing before the program is loaded.
 *
 * @throws CodedError `data_folder_in_use`, as `takeFolderLock` does.
 */
export function refuseFolderInUse(folder: string): void {
  const path = `${folder}.lock`;
  const holder = readHolder(path);
  if (holder && isAlive(holder, path)) throw inUse(folder, path, holder);
}

/** False when the lock changed meanwhile and the attempt has to start again. */
function tryTake(path: string, draft: string, folder: string): boolean {
  if (linkExclusively(draft, path)) return true;
  const holder = readHolder(path);
  if (!holder) return false;
  if (isAlive(holder, path)) throw inUse(folder, path, holder);
  return succeed(path, draft, folder, holder, holder);
}

/** Replaces the dead `holder`; `predecessor` is the holder or a claimer that died on the way. */
function succeed(
  path: string,
  draft: string,
  folder: string,
  holder: LockHolder,
  predecessor: LockHolder,
): boolean {
  const claim = `${path}.after-${predecessor.token}`;
  if (!linkExclusively(draft, claim)) {
    const rival = readHolder(claim);
    if (!rival) return false;
    if (isAlive(rival, claim)) throw inUse(folder, path, rival);
    return succeed(path, draft, folder, holder, rival);
  }
  try {
    if (readHolder(path)?.token !== holder.token) return false;
    renameSync(draft, path);
    return true;
  } finally {
    rmSync(claim, { force: true });
    if (predecessor !== holder) rmSync(`${path}.after-${holder.token}`, { force: true });
  }
}

function linkExclusively(existing: string, created: string): boolean {
  try {
    linkSync(existing, created);
    return true;
  } catch (error) {
    if (existsSync(created)) return false;
    throw new CodedError(
      'database_unavailable',
      `The lock file ${created} cannot be written; check the folder.`,
      {
        cause: error,
      },
    );
  }
}

function readHolder(path: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CodedError(
      'data_folder_in_use',
      `The lock file ${path} is not readable; if no other Imprimatur uses the folder, delete the file and start again.`,
    );
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The file was removed by hand; the next start will take the lock anew.
  }
}

const inUse = (folder: string, path: string, holder: ProcessIdentity): CodedError =>
  new CodedError(
    'data_folder_in_use',
    `The data folder ${folder} is in use by process ${holder.pid} on ${holder.host}, running since ${holder.startedAt}: ` +
      `stop that process, or choose another folder (if it is not Imprimatur, delete ${path}).`,
    { details: { folder, pid: holder.pid, startedAt: holder.startedAt } },
  );
