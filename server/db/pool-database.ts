import { AsyncLocalStorage } from 'node:async_hooks';
import type { Pool, PoolClient, QueryConfig, QueryResult as DriverResult } from 'pg';
import { CodedError, isCodedError } from '../../core/errors.ts';
import type { Database, Engine, QueryResult, TransactionOptions } from './client.ts';
import { isTransactionConflict, toDatabaseError } from './database-errors.ts';
import type { StatementGuard } from './statement-guard.ts';
import { TransactionScope } from './transaction-scope.ts';

/** `extended` sends even a statement without values by the extended protocol, which refuses two statements. */
interface ExtendedQuery extends QueryConfig<unknown[]> {
  queryMode: 'extended';
}

export interface PoolDatabaseParts {
  engine: Engine;
  pool: Pool;
  guard: StatementGuard;
  /** Turns what the driver threw into a coded error where that helps; `toDatabaseError` unless given. */
  translateError?: (error: unknown) => unknown;
  /** Stops what stands behind the pool. */
  closeEngine?: () => Promise<void>;
}

/** The database over a pool of the `pg` driver; finds the current transaction through the asynchronous context. */
export class PoolDatabase implements Database {
  readonly engine: Engine;
  readonly #pool: Pool;
  readonly #guard: StatementGuard;
  readonly #translateError: (error: unknown) => unknown;
  readonly #closeEngine: () => Promise<void>;
  readonly #scopes = new AsyncLocalStorage<TransactionScope | undefined>();
  #closing: Promise<void> | undefined;

  constructor(parts: PoolDatabaseParts) {
    this.engine = parts.engine;
    this.#pool = parts.pool;
    this.#guard = parts.guard;
    this.#translateError = parts.translateError ?? toDatabaseError;
    this.#closeEngine = parts.closeEngine ?? (() => Promise.resolve());
  }

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<QueryResult<Row>> {
    const statement: ExtendedQuery = { text, values: [...values], queryMode: 'extended' };
    const result = await this.#onConnection((client, scope) => this.#run(client, scope, statement));
    return { rows: result.rows, rowCount: result.rowCount ?? result.rows.length };
  }

  async script(text: string): Promise<void> {
    await this.#onConnection((client, scope) => this.#run(client, scope, text));
  }

  transaction<Result>(work: () => Promise<Result>, options: TransactionOptions = {}): Promise<Result> {
    const parent = this.#scopes.getStore();
    return parent ? this.#savepoint(parent, work) : this.#outermost(work, options);
  }

  outsideTransaction<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#scopes.run(undefined, work);
  }

  isInTransaction(): boolean {
    return this.#scopes.getStore() !== undefined;
  }

  isReady(): boolean {
    return this.#closing === undefined && this.#guard.isAnswering();
  }

  close(): Promise<void> {
    this.#closing ??= this.#pool.end().then(this.#closeEngine);
    return this.#closing;
  }

  async #onConnection<Result>(
    step: (client: PoolClient, scope?: TransactionScope) => Promise<Result>,
  ): Promise<Result> {
    const scope = this.#scopes.getStore();
    if (scope) return scope.inTurn(() => step(scope.client, scope));
    const client = await this.#connect();
    let failure: unknown;
    try {
      return await step(client);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.release(isCodedError(failure) && failure.code === 'database_unavailable');
    }
  }

  async #connect(): Promise<PoolClient> {
    try {
      this.#guard.assertAnswering();
      return await this.#pool.connect();
    } catch (error) {
      throw this.#translateError(error);
    }
  }

  async #run(
    client: PoolClient,
    scope: TransactionScope | undefined,
    statement: ExtendedQuery | string,
  ): Promise<DriverResult> {
    try {
      return await this.#guard.run(client, scope !== undefined, () => client.query(statement));
    } catch (error) {
      const failure = this.#translateError(error);
      if (scope) scope.failure ??= failure;
      throw failure;
    }
  }

  async #outermost<Result>(work: () => Promise<Result>, options: TransactionOptions): Promise<Result> {
    let retriesLeft = options.retryConflicts ?? 0;
    for (;;) {
      try {
        return await this.#attempt(work, options);
      } catch (error) {
        if (retriesLeft === 0 || !isTransactionConflict(error)) throw error;
        retriesLeft -= 1;
      }
    }
  }

  async #attempt<Result>(work: () => Promise<Result>, options: TransactionOptions): Promise<Result> {
    const client = await this.#connect();
    const scope = new TransactionScope(client, 0);
    let usable = false;
    try {
      await this.#run(client, undefined, begin(options));
      const result = await this.#inScope(scope, work);
      const commit = await this.#run(client, undefined, 'COMMIT');
      usable = true;
      // A transaction with a failed statement answers COMMIT with ROLLBACK and no error.
      if (commit.command !== 'COMMIT') throw swallowed(scope.failure);
      return result;
    } catch (error) {
      usable ||= await this.#tryRollback(client, 'ROLLBACK');
      throw error;
    } finally {
      client.release(!usable);
    }
  }

  #savepoint<Result>(parent: TransactionScope, work: () => Promise<Result>): Promise<Result> {
    return parent.inTurn(async () => {
      const { client } = parent;
      const scope = new TransactionScope(client, parent.depth + 1);
      const name = `nested_${scope.depth}`;
      await this.#run(client, parent, `SAVEPOINT ${name}`);
      try {
        const result = await this.#inScope(scope, work);
        if (scope.failure !== undefined) throw swallowed(scope.failure);
        await this.#run(client, undefined, `RELEASE SAVEPOINT ${name}`);
        return result;
      } catch (error) {
        const undone = await this.#tryRollback(
          client,
          `ROLLBACK TO SAVEPOINT ${name}; RELEASE SAVEPOINT ${name}`,
        );
        if (!undone) parent.failure ??= error;
        throw error;
      }
    });
  }

  async #inScope<Result>(scope: TransactionScope, work: () => Promise<Result>): Promise<Result> {
    try {
      return await this.#scopes.run(scope, work);
    } finally {
      await scope.end();
    }
  }

  /** True when the connection is in a known state again. */
  async #tryRollback(client: PoolClient, statement: string): Promise<boolean> {
    try {
      await this.#run(client, undefined, statement);
      return true;
    } catch {
      return false;
    }
  }
}

const begin = ({ isolation }: TransactionOptions): string =>
  isolation === undefined ? 'BEGIN' : `BEGIN ISOLATION LEVEL ${isolation.toUpperCase()}`;

/** The work caught a statement's error and went on; the database had already given the transaction up. */
const swallowed = (cause: unknown): CodedError =>
  new CodedError('internal', 'A statement of the transaction failed, so nothing of it was saved.', { cause });
