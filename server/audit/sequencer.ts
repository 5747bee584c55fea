import type { Database } from '../db/client.ts';
import { placeEntries, queueUnplaced } from './place-entries.ts';

const INTERVAL_MS = 200;
/** Checkpoints are signed at most this often, or when everything is to be sequenced now. */
const CHECKPOINT_INTERVAL_MS = 2_000;
/** After a failure the next try waits this long, so that a database in trouble is not pressed. */
const AFTER_FAILURE_MS = 2_000;

export interface Sequencer {
  /**
   * Places everything that is committed now and signs a checkpoint over it; resolves when that is done. Not to be
   * awaited in a transaction.
   */
  sequenceNow(): Promise<void>;
  /** Finishes the batch in hand and places no more. */
  stop(): Promise<void>;
}

export interface SequencerParts {
  database: Database;
  /** Signs a checkpoint over what has a position; called after placing, never in a transaction. */
  checkpoint?: () => Promise<unknown>;
  /** Told about each failed try; the work goes on by itself. */
  onFailure: (error: unknown) => void;
  /** Told how many entries one batch placed. */
  onPlaced?: (count: number) => void;
}

/** Starts giving positions to committed audit entries, at most 200 ms after each commit. */
export function startSequencer(parts: SequencerParts): Sequencer {
  const { database, checkpoint, onFailure, onPlaced } = parts;
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let checked = false;
  // What an earlier process placed may lack its checkpoint.
  let uncovered = true;
  let checkpointTimer: NodeJS.Timeout | undefined;
  let line: Promise<unknown> = Promise.resolve();

  const placeAll = async (): Promise<void> => {
    if (!checked) await queueUnplaced(database);
    checked = true;
    let count = 0;
    do {
      count = await placeEntries(database);
      if (count > 0) onPlaced?.(count);
      if (count > 0) uncovered = true;
    } while (count > 0 && !stopping.signal.aborted);
  };
  const cover = async (): Promise<void> => {
    if (!checkpoint || !uncovered) return;
    // Not tried again before something new is placed: a refusal means that the log was changed.
    uncovered = false;
    await checkpoint();
  };
  const coverLater = (): void => {
    if (!uncovered || checkpointTimer !== undefined || stopping.signal.aborted) return;
    checkpointTimer = setTimeout(() => {
      checkpointTimer = undefined;
      inLine(cover).catch(onFailure);
    }, CHECKPOINT_INTERVAL_MS);
  };
  /** One pass at a time within this process; the advisory lock does the same between processes. */
  const inLine = (work: () => Promise<void>): Promise<void> => {
    const pass = line.then(() => database.outsideTransaction(work));
    line = pass.catch(() => undefined);
    return pass;
  };
  const turn = async (): Promise<void> => {
    let pause = INTERVAL_MS;
    try {
      await inLine(placeAll);
      coverLater();
    } catch (error) {
      pause = AFTER_FAILURE_MS;
      onFailure(error);
    }
    if (!stopping.signal.aborted) timer = setTimeout(() => void turn(), pause);
  };

  // Started where no transaction is open, whatever the caller is in the middle of.
  void database.outsideTransaction(turn);
  return {
    sequenceNow: () => inLine(placeAll).then(() => inLine(cover)),
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      clearTimeout(checkpointTimer);
      await line;
    },
  };
}
