import type { PoolClient } from 'pg';
import { CodedError } from '../../core/errors.ts';

/**
 * What the asynchronous context of a transaction (or of a savepoint in it) carries. Statements of one scope run one
 * after the other; a nested scope takes its parent's turn for as long as it lives.
 */
export class TransactionScope {
  readonly client: PoolClient;
  readonly depth: number;
  /** The first statement error; the work cannot commit after it. */
  failure: unknown;
  #open = true;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(client: PoolClient, depth: number) {
    this.client = client;
    this.depth = depth;
  }

  /** Runs the step when the steps before it are done. Work that outlived its transaction is refused. */
  inTurn<Result>(step: () => Promise<Result>): Promise<Result> {
    if (!this.#open) return Promise.reject(outlived());
    const result = this.#turn.then(() => {
      if (!this.#open) throw outlived();
      return step();
    });
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /** Ends the scope after the steps already in line. */
  async end(): Promise<void> {
    await this.#turn;
    this.#open = false;
  }
}

const outlived = (): CodedError =>
  new CodedError('internal', 'The work went on after its transaction had ended; nothing more was written.', {
    cause: new Error('Start work that outlives a transaction with outsideTransaction().'),
  });
