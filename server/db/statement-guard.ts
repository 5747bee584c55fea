import type { PoolClient } from 'pg';
import { databaseUnavailable } from './database-errors.ts';

/** Longest time one statement may take, in milliseconds, unless the settings say otherwise. */
export const DEFAULT_STATEMENT_LIMIT_MS = 120_000;

export interface StatementGuardParts {
  limitMs: number;
  /** Runs on the connection right before each statement, for example the check for free space. */
  before?: (client: PoolClient, inTransaction: boolean) => Promise<void>;
  /** False once the engine has stopped for good. */
  isRunning?: () => boolean;
  /** Settles once the engine answers again after a statement passed the limit. */
  recovery?: () => Promise<void>;
}

const proceed = (): Promise<void> => Promise.resolve();

/**
 * Watches every statement from outside the engine. The embedded engine cannot cancel a statement and hangs after some
 * failures; while one is past the limit the database counts as not ready and refuses work instead of piling it up.
 */
export class StatementGuard {
  readonly #parts: Required<StatementGuardParts>;
  #answering = true;

  constructor(parts: StatementGuardParts) {
    this.#parts = { before: proceed, recovery: proceed, isRunning: () => true, ...parts };
  }

  isAnswering(): boolean {
    return this.#answering && this.#parts.isRunning();
  }

  assertAnswering(): void {
    if (!this.#parts.isRunning()) throw databaseUnavailable('The database has stopped; restart the server.');
    if (!this.#answering) throw this.#notAnswering();
  }

  async run<Result>(
    client: PoolClient,
    inTransaction: boolean,
    statement: () => Promise<Result>,
  ): Promise<Result> {
    this.assertAnswering();
    const { promise: limit, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(this.#giveUp()), this.#parts.limitMs);
    const answer = this.#parts.before(client, inTransaction).then(statement);
    try {
      return await Promise.race([answer, limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  #giveUp(): Error {
    this.#answering = false;
    void this.#waitForRecovery();
    return this.#notAnswering();
  }

  async #waitForRecovery(): Promise<void> {
    try {
      await this.#parts.recovery();
      this.#answering = true;
    } catch {
      // It never answers again: the database stays not ready.
    }
  }

  #notAnswering(): Error {
    return databaseUnavailable(
      `The database has not answered within ${this.#parts.limitMs / 1000} s, so nothing more is written; ` +
        'restart the server if this stays.',
    );
  }
}
