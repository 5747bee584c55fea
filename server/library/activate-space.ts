import { holds } from '../../core/access/policy.ts';
import { SYSTEM } from '../../core/access/actor.ts';
import { mutate } from '../audit/mutate.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { countMissing } from './fill-space.ts';

/**
 * Makes a completely filled space the active one and removes the spaces before the one it replaces, in one recorded
 * transaction. Returns false, changing nothing, when the library grew meanwhile and vectors are missing.
 */
export async function activateSpace(deps: ChangeDeps, spaceId: string): Promise<boolean> {
  const { database } = deps;
  const before = await database.query<{ active: boolean }>(
    'SELECT active FROM embedding_space WHERE space_id = $1',
    [spaceId],
  );
  if (before.rows[0]?.active) return true;
  if ((await countMissing(database, spaceId)) > 0) return false;
  await mutate(deps, {
    actor: SYSTEM,
    policy: holds('library.change'),
    load: async () => {
      const { rows } = await database.query<{ spaceId: string; provider: string; dimensions: number }>(
        `SELECT space_id AS "spaceId", provider, dimensions FROM embedding_space ORDER BY space_id FOR UPDATE`,
      );
      return rows.find((row) => row.spaceId === spaceId);
    },
    change: async ({ provider, dimensions }) => {
      await database.query('DELETE FROM embedding_space WHERE NOT active AND space_id <> $1', [spaceId]);
      await database.query('UPDATE embedding_space SET active = false WHERE active');
      await database.query('UPDATE embedding_space SET active = true WHERE space_id = $1', [spaceId]);
      return {
        result: true,
        entries: [
          {
            type: 'embedding.space_changed',
            subject: { type: 'embedding_space', id: spaceId },
            details: { space: spaceId, provider, dimensions },
          },
        ],
      };
    },
  });
  return true;
}
