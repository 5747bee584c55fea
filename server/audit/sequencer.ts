import type { Database } from '../db/client.ts';
import { placeEntries, queueUnplaced } from './place-entries.ts';

const INTERVAL_MS = 200;
/** After a failure the next try waits this long, so that a database in trouble is not pressed. */
const AFTER_FAILURE_MS = 2_000;

export interface Sequencer {
  /** Places everything that is committed now; resolves when it has its position. Not to be awaited in a transaction. */
  sequenceNow(): Promise<void>;
  /** Finishes the batch in hand and places no more. */
  stop(): Promise<void>;
}

export interface SequencerParts {
  database: Database;
  /** Told about each failed try; the work goes on by itself. */
  onFailure: (error: unknown) => void;
  /** Told how many entries one batch placed. */
  onPlaced?: (count: number) => void;
}

/** Starts giving positions to committed audit entries, at most 200 ms after each commit. */
export function startSequencer({ database, onFailure, onPlaced }: SequencerParts): Sequencer {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let checked = false;
  let line: Promise<unknown> = Promise.resolve();

  const placeAll = async (): Promise<void> => {
    if (!checked) await queueUnplaced(database);
    checked = true;
    let count = 0;
    do {
      count = await placeEntries(database);
      if (count > 0) onPlaced?.(count);
    } while (count > 0 && !stopping.signal.aborted);
  };
  /** One pass at a time within this process; the advisory lock does the same between processes. */
  const inLine = (): Promise<void> => {
    const pass = line.then(() => database.outsideTransaction(placeAll));
    line = pass.catch(() => undefined);
    return pass;
  };
  const turn = async (): Promise<void> => {
    let pause = INTERVAL_MS;
    try {
      await inLine();
    } catch (error) {
      pause = AFTER_FAILURE_MS;
      onFailure(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => void turn(), pause);
  };

  // Started where no transaction is open, whatever the caller is in the middle of.
  void database.outsideTransaction(turn);
  return {
    sequenceNow: inLine,
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await line;
    },
  };
}
