import type { Actor } from '../../core/access/actor.ts';
import { holds } from '../../core/access/policy.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import type { Database } from '../db/client.ts';

export type SwitchState = 'on' | 'off';

/** The switch as the database has it: all processes read it before every question and after every reply. */
export async function switchState(database: Database): Promise<SwitchState> {
  const { rows } = await database.query<{ state: SwitchState }>('SELECT state FROM model_switch');
  return rows[0]?.state ?? 'on';
}

/** Switches the model off or on for everybody, at once. Switching to the present state is recorded too. */
export const setSwitch = (deps: ChangeDeps, actor: Actor, state: SwitchState): Promise<SwitchState> =>
  mutate(deps, {
    actor,
    policy: holds('model.manage'),
    load: async () => ({ before: await switchState(deps.database) }),
    change: async ({ before }) => {
      await deps.database.query(
        `INSERT INTO model_switch (state, changed_at) VALUES ($1, $2)
         ON CONFLICT (only_row) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at`,
        [state, deps.clock()],
      );
      return {
        result: state,
        entries: [
          {
            type: 'model.switched',
            subject: { type: 'model', id: 'switch' },
            details: { from: before, to: state },
          },
        ],
      };
    },
  });
