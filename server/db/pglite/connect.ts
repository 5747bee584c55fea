import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Pool } from 'pg';
import type { Database } from '../client.ts';
import { sqlState, storageFull, toDatabaseError } from '../database-errors.ts';
import { PoolDatabase } from '../pool-database.ts';
import { DEFAULT_STATEMENT_LIMIT_MS, StatementGuard } from '../statement-guard.ts';
import { exactTypes } from '../type-parsers.ts';
import { takeFolderLock } from './folder-lock.ts';
import { folderState } from './folder-state.ts';
import { DEFAULT_FREE_SPACE_FLOOR_BYTES, FreeSpaceFloor } from './free-space.ts';
import { createFromPrepared } from './prepared-folder.ts';
import { WorkerHandle } from './worker-handle.ts';

export interface EmbeddedSettings {
  /** The data folder; created when it is absent or empty. */
  dataDir: string;
  /** Below this much free space writes are refused; 256 MiB unless given. */
  freeSpaceFloorBytes?: number;
  /** Longest time one statement may take, in milliseconds. */
  statementLimitMs?: number;
}

const READ_ONLY_TRANSACTION = '25006';
const CLOSE_LIMIT_MS = 30_000;

/** Opens the embedded engine on its folder, which belongs to this process until it is closed. */
export async function connectEmbedded(settings: EmbeddedSettings): Promise<Database> {
  const folder = resolve(settings.dataDir);
  mkdirSync(dirname(folder), { recursive: true });
  const lock = takeFolderLock(folder);
  try {
    if (folderState(folder) === 'absent') await createFromPrepared(folder);
    const worker = await WorkerHandle.start({ folder });
    return overWorker(worker, folder, settings, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

function overWorker(
  worker: WorkerHandle,
  folder: string,
  settings: EmbeddedSettings,
  releaseFolder: () => void,
): Database {
  const limitMs = settings.statementLimitMs ?? DEFAULT_STATEMENT_LIMIT_MS;
  const floor = new FreeSpaceFloor(folder, settings.freeSpaceFloorBytes ?? DEFAULT_FREE_SPACE_FLOOR_BYTES);
  const pool = new Pool({
    stream: () => worker.openStream(),
    user: 'postgres',
    database: 'postgres',
    max: 1,
    types: exactTypes,
    connectionTimeoutMillis: limitMs,
    idleTimeoutMillis: 0,
  });
  pool.on('connect', () => floor.forgetConnection());
  pool.on('error', () => undefined);
  const guard = new StatementGuard({
    limitMs,
    before: (client, inTransaction) => floor.apply(client, inTransaction),
    recovery: () => worker.ping(),
    isRunning: () => worker.isRunning(),
  });
  return new PoolDatabase({
    engine: 'pglite',
    pool,
    guard,
    translateError: (error) =>
      floor.isLow() && sqlState(error) === READ_ONLY_TRANSACTION
        ? storageFull(error)
        : toDatabaseError(error),
    closeEngine: async () => {
      await worker.close(guard.isAnswering() ? CLOSE_LIMIT_MS : 0);
      releaseFolder();
    },
  });
}
