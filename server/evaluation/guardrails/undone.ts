import type { Clock } from '../../../core/clock.ts';
import type { Database } from '../../db/client.ts';

/** Ends a transaction that must leave no trace. */
class Undo extends Error {}

/** Does work in a transaction and takes back everything that it changed: the next case finds the library as it was. */
export async function undone<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  const results: Result[] = [];
  try {
    await database.transaction(async () => {
      results.push(await work());
      throw new Undo('Everything is taken back.');
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  const [result] = results;
  if (result === undefined) throw new Error('The work gave no result.');
  return result;
}

/** The dependencies of a case, whose present is a day (noon, UTC) or an instant with its offset. */
export function atPresent<Deps extends object>(deps: Deps, date: string): Deps & { clock: Clock } {
  const instant = new Date(date.length === 10 ? `${date}T12:00:00Z` : date);
  return { ...deps, clock: () => instant };
}
