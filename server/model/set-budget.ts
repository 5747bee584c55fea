import type { Actor } from '../../core/access/actor.ts';
import { holds } from '../../core/access/policy.ts';
import type { Limits } from '../../core/model/budget.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';

export interface TeamBudget extends Limits {
  team: string;
  /** Grows with each change. */
  revision: number;
}

/** Sets the limits of one team for every month from now on. What was spent already counts. */
export const setBudget = (
  deps: ChangeDeps,
  actor: Actor,
  team: string,
  limits: Limits,
): Promise<TeamBudget> =>
  mutate(deps, {
    actor,
    policy: holds('model.manage'),
    load: async () => ({ team }),
    change: async () => {
      const { rows } = await deps.database.query<{ revision: number }>(
        `INSERT INTO model_budget (team, monthly_tokens, monthly_micros, changed_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (team) DO UPDATE SET monthly_tokens = excluded.monthly_tokens,
           monthly_micros = excluded.monthly_micros, changed_at = excluded.changed_at,
           revision = model_budget.revision + 1
         RETURNING revision`,
        [team, limits.monthlyTokens, limits.monthlyMicros, deps.clock()],
      );
      const revision = rows[0]?.revision ?? 1;
      const subject = { type: 'model', id: 'budget', revision };
      return {
        result: { team, ...limits, revision },
        entries: [{ type: 'model.budget_changed', subject, details: { team, ...limits } }],
      };
    },
  });
