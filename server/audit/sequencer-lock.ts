import type { Database } from '../db/client.ts';

/** Key of the advisory lock under which positions are given and checkpoints signed; one server at a time holds it. */
const SEQUENCER_LOCK = 7_460_201;

/** Waits for the lock; it is held until the present transaction ends. */
export async function takeSequencerTurn(database: Database): Promise<void> {
  await database.query('SELECT pg_advisory_xact_lock($1)', [SEQUENCER_LOCK]);
}
