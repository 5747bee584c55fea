import { fits, monthOf } from '../../core/model/budget.ts';
import type { Limits, Tokens, Used } from '../../core/model/budget.ts';
import type { Database } from '../db/client.ts';

/** What is set aside for one question until it is settled. */
export interface Reservation extends Used {
  team: string;
  month: string;
}

/** The limits of a team: its own, or those of the settings. */
export async function limitsOf(database: Database, team: string, usual: Limits): Promise<Limits> {
  const { rows } = await database.query<Limits>(
    `SELECT monthly_tokens AS "monthlyTokens", monthly_micros AS "monthlyMicros" FROM model_budget WHERE team = $1`,
    [team],
  );
  return rows[0] ?? usual;
}

const USED = `SELECT input_tokens + output_tokens + reserved_tokens AS tokens, cost_micros + reserved_micros AS micros
  FROM model_spend WHERE team = $1 AND month = $2`;

/** What a team has used of a month, questions under way included. */
export async function usedBy(database: Database, team: string, month: string): Promise<Used> {
  const { rows } = await database.query<Used>(USED, [team, month]);
  return rows[0] ?? { tokens: 0, micros: 0 };
}

/**
 * Sets aside what a question may cost at the most, in a transaction of its own; `undefined` when it does not fit. The
 * row is locked meanwhile, so that two questions at once cannot both take the last of a budget.
 */
export const reserve = (
  database: Database,
  wanted: { team: string; now: Date; tokens: number; micros: number; usual: Limits },
): Promise<Reservation | undefined> =>
  database.transaction(async () => {
    const { team, tokens, micros } = wanted;
    const month = monthOf(wanted.now);
    await database.query('INSERT INTO model_spend (team, month) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      team,
      month,
    ]);
    const { rows } = await database.query<Used>(`${USED} FOR UPDATE`, [team, month]);
    const limits = await limitsOf(database, team, wanted.usual);
    if (!fits(limits, rows[0] ?? { tokens: 0, micros: 0 }, { tokens, micros })) return undefined;
    await database.query(
      `UPDATE model_spend SET reserved_tokens = reserved_tokens + $3, reserved_micros = reserved_micros + $4
       WHERE team = $1 AND month = $2`,
      [team, month, tokens, micros],
    );
    return { team, month, tokens, micros };
  });

/** Puts what a question cost in the place of what was set aside for it. */
export async function settle(
  database: Database,
  reservation: Reservation,
  spent: { calls: number; tokens: Tokens; micros: number },
): Promise<void> {
  await database.query(
    `UPDATE model_spend SET reserved_tokens = reserved_tokens - $3, reserved_micros = reserved_micros - $4,
       calls = calls + $5, input_tokens = input_tokens + $6, output_tokens = output_tokens + $7,
       cost_micros = cost_micros + $8
     WHERE team = $1 AND month = $2`,
    [
      reservation.team,
      reservation.month,
      reservation.tokens,
      reservation.micros,
      spent.calls,
      spent.tokens.input,
      spent.tokens.output,
      spent.micros,
    ],
  );
}
