import type { RadiusUserView } from '../../../core/contract/blast-radius.ts';
import { stageOf } from '../../../core/library/blast-radius/stage.ts';
import type { SetStatus } from '../../../core/release/certified-set/set-status.ts';
import type { Database } from '../../db/client.ts';
import { stopSet } from '../../release/certified-set/stop-set.ts';
import { withdrawSet } from '../../release/certified-set/withdraw-set.ts';
import type { Hit } from './find-hit.ts';
import type { ItemUsers } from './item-users.ts';

/**
 * Certified sets. One in review goes back; an approved one is withdrawn, because its signatures stand over all of its
 * members together.
 */
export const certifiedSetUsers: ItemUsers = {
  lock: async (database) => void (await database.query('LOCK TABLE certified_set IN EXCLUSIVE MODE')),
  find: findSets,
  stop: async (deps, { id, stage }, { item, to, reason, actor }) => {
    const cause = { type: item.kind, id: item.id };
    if (stage === 'in_review') await stopSet(deps, actor, id, cause);
    else if (stage !== 'approved') return false;
    else {
      const inEveryMarket = { ...actor, markets: ['*'] };
      const why = to === 'expired' ? `${item.kind} ${item.id} has expired.` : reason;
      await withdrawSet(deps, inEveryMarket, { setId: id, revision: null, reason: why, cause });
    }
    return true;
  },
};

/** Sets with a member that uses what falls with the item. */
async function findSets(database: Database, { named, modules }: Hit): Promise<RadiusUserView[]> {
  const { rows } = await database.query<{
    id: string;
    name: string;
    status: SetStatus;
    markets: string[];
  }>(
    `SELECT set_id AS id, name, status, markets FROM certified_set
      WHERE EXISTS (SELECT FROM certified_set_item item WHERE item.set_id = certified_set.set_id AND (
        (kind = 'template' AND item_id = ANY($1::text[])) OR (kind = 'module' AND item_id = ANY($2::text[]))
        OR (kind = 'claim' AND item_id = ANY($3::text[]))))
      ORDER BY set_id`,
    [named.templates, [...named.modules, ...modules.map(({ id }) => id)], named.claims],
  );
  return rows.map(({ id, name, status, markets }) => ({
    type: 'certified_set',
    id,
    stage: stageOf(status),
    markets,
    channels: [],
    title: name,
    plannedSendDate: null,
    releases: [],
    sends: [],
  }));
}
