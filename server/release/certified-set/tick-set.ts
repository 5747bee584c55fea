import type { Actor } from '../../../core/access/actor.ts';
import { and, holds } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import { inEveryMarket } from '../../../core/release/certified-set/set-status.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { findSet, findSetPage, type StoredSet } from './stored-set.ts';

/**
 * Ticks blocks of a set as read by a reviewer, or takes the ticks back. All or none.
 *
 * @throws CodedError invalid_request for a block that is not in the set, and those of `mutate`
 */
export function tickSet(
  deps: ChangeDeps,
  actor: Actor,
  { setId, seen, blocks }: { setId: string; seen: boolean; blocks: readonly string[] },
): Promise<number> {
  return mutate(deps, {
    actor,
    policy: and<StoredSet>(holds('assembly.sign'), inEveryMarket),
    load: () => findSet(deps.database, setId, { lock: true }),
    change: async (set) => {
      const page = await findSetPage(deps.database, setId);
      const present = new Set(page?.plan.blocks.map(({ hash }) => hash));
      const ticked = [...new Set(blocks)];
      if (ticked.some((hash) => !present.has(hash))) {
        throw new CodedError('invalid_request', 'This set has no such block; nothing was ticked.');
      }
      for (const hash of ticked) {
        await deps.database.query(
          `INSERT INTO certified_set_look (look_id, account_id, set_id, block_hash, seen, looked_at)
           VALUES ($1, $2, $3, $4, $5, $6)`,
          [deps.newId(), actor.id, setId, hash, seen, deps.clock()],
        );
      }
      return {
        result: ticked.length,
        entries: [
          {
            type: seen ? 'certified_set.blocks_ticked' : 'certified_set.ticks_taken_back',
            subject: { type: 'certified_set', id: setId, revision: set.revision },
            contentHash: set.contentHash,
            details: { count: ticked.length },
          },
        ],
      };
    },
  });
}
