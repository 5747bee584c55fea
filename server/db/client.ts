/** Rows of one statement; `rowCount` counts the rows returned or, without RETURNING, the rows changed. */
export interface QueryResult<Row> {
  rows: Row[];
  rowCount: number;
}

export type Engine = 'pglite' | 'postgres';

export interface TransactionOptions {
  /**
   * How often the whole work may run again after a serialization failure (40001) or a deadlock (40P01); none unless
   * asked for, because the work must be safe to repeat. Ignored in a nested call: only the outermost can repeat.
   */
  retryConflicts?: number;
  /** Isolation level of the outermost transaction; the engine's default is read committed. */
  isolation?: 'read committed' | 'repeatable read' | 'serializable';
}

/**
 * The one way to the database, the same on the embedded engine and on a PostgreSQL server.
 *
 * Values come back as: `date` → 'YYYY-MM-DD', `timestamptz` → Date, `numeric` → string, `int8` → number (throws past
 * 2^53), `bytea` → Buffer, `jsonb` → parsed, `vector` → text such as '[1,2,3]'. Give jsonb as `JSON.stringify(value)`.
 * A lost connection, a full disk or a statement that does not end is a `CodedError`; an error of the statement itself
 * is the driver's `DatabaseError` with its SQLSTATE in `code` (see `database-errors.ts`).
 */
export interface Database {
  readonly engine: Engine;
  /** Runs one statement; several in one text are refused. Inside `transaction` it joins that transaction. */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
  /**
   * Runs the work in a transaction and commits when it returns; any error rolls everything back. A nested call is a
   * savepoint. Work whose statement failed cannot commit, even when it swallowed the error.
   */
  transaction<Result>(work: () => Promise<Result>, options?: TransactionOptions): Promise<Result>;
  /**
   * Runs the work outside the surrounding transaction, for what outlives it. Never await it inside a transaction: the
   * embedded engine has one connection, which that transaction holds.
   */
  outsideTransaction<Result>(work: () => Promise<Result>): Promise<Result>;
  /** True inside the work of `transaction`: what waits for the outside must not begin there. */
  isInTransaction(): boolean;
  /** Runs a script of several statements without values: migrations and maintenance only. */
  script(text: string): Promise<void>;
  /** False once the engine stopped answering; the process must be restarted. Feeds the readiness probe. */
  isReady(): boolean;
  close(): Promise<void>;
}
