import { countedTime } from '../../../core/assembly/active-time.ts';
import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';

interface Recorded {
  countedMs: number;
  activeMs: number;
}

/**
 * Writes down a sign of work, with the time that it counts. The same interval id again counts nothing. No audit entry:
 * docs/decisions/0020-active-time-is-rows.md.
 *
 * @throws CodedError `not_found`, `not_allowed`.
 */
export function recordActiveTime(
  { database, clock }: Pick<ChangeDeps, 'database' | 'clock'>,
  actor: Actor,
  { assemblyId, intervalId }: { assemblyId: string; intervalId: string },
): Promise<Recorded> {
  return database.transaction(async () => {
    const found = await database.query<{ market: string }>(
      'SELECT market FROM assembly WHERE assembly_id = $1',
      [assemblyId],
    );
    const [assembly] = found.rows;
    if (!assembly) throw notFound();
    authorise(actor, and(inMarketScope, holds('assembly.write')), assembly);
    // One sign of a person at a time: two pages would otherwise both count the time since the same sign.
    await database.query('SELECT 1 FROM account WHERE account_id = $1 FOR NO KEY UPDATE', [actor.id]);
    const earlier = await database.query<{ here: Date | null; anywhere: Date | null; known: boolean }>(
      `SELECT (SELECT max(received_at) FROM active_time WHERE assembly_id = $2 AND account_id = $1) AS here,
         (SELECT max(received_at) FROM active_time WHERE account_id = $1) AS anywhere,
         EXISTS (SELECT 1 FROM active_time
           WHERE account_id = $1 AND assembly_id = $2 AND interval_id = $3) AS known`,
      [actor.id, assemblyId, intervalId],
    );
    const [last] = earlier.rows;
    const now = clock();
    const isNew = last?.known !== true;
    const countedMs = isNew
      ? countedTime({
          at: now.getTime(),
          beforeHere: last?.here?.getTime(),
          beforeAnywhere: last?.anywhere?.getTime(),
        })
      : 0;
    if (isNew)
      await database.query(
        `INSERT INTO active_time (account_id, assembly_id, interval_id, market, received_at, counted_ms)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [actor.id, assemblyId, intervalId, assembly.market, now.toISOString(), countedMs],
      );
    const total = await database.query<{ activeMs: number }>(
      `SELECT coalesce(sum(counted_ms), 0)::float8 AS "activeMs" FROM active_time
       WHERE assembly_id = $1 AND account_id = $2`,
      [assemblyId, actor.id],
    );
    return { countedMs, activeMs: total.rows[0]?.activeMs ?? 0 };
  });
}
