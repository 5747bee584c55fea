import { statfs } from 'node:fs/promises';
import type { PoolClient } from 'pg';

export const DEFAULT_FREE_SPACE_FLOOR_BYTES = 256 * 1024 * 1024;
const LOOK_EVERY_MS = 500;

/**
 * Refuses writes before the disk is full: after a real disk-full error the embedded engine never answers again. Below
 * the floor every transaction is made read-only in the engine, so reading goes on and no write is missed by guessing
 * from the statement's text.
 */
export class FreeSpaceFloor {
  readonly #folder: string;
  readonly #floorBytes: number;
  #lookedAt = -Infinity;
  #low = false;
  #engineIsReadOnly = false;

  constructor(folder: string, floorBytes: number) {
    this.#folder = folder;
    this.#floorBytes = floorBytes;
  }

  isLow(): boolean {
    return this.#low;
  }

  /** A new connection starts writable. */
  forgetConnection(): void {
    this.#engineIsReadOnly = false;
  }

  /** Brings the connection's read-only setting in line with the free space. */
  async apply(client: PoolClient, inTransaction: boolean): Promise<void> {
    await this.#look();
    if (this.#low && inTransaction) await setQuietly(client, 'SET LOCAL transaction_read_only = on');
    if (this.#low === this.#engineIsReadOnly || inTransaction) return;
    await client.query(`SET default_transaction_read_only = ${this.#low ? 'on' : 'off'}`);
    this.#engineIsReadOnly = this.#low;
  }

  async #look(): Promise<void> {
    if (performance.now() - this.#lookedAt < LOOK_EVERY_MS) return;
    this.#lookedAt = performance.now();
    const { bavail, bsize } = await statfs(this.#folder);
    this.#low = bavail * bsize < this.#floorBytes;
  }
}

/** In a failed transaction the setting is refused, and so is every write. */
async function setQuietly(client: PoolClient, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch {
    return;
  }
}
