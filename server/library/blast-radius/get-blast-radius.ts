import { type Actor, coversMarket } from '../../../core/access/actor.ts';
import { notFound } from '../../../core/access/policy.ts';
import { calendarDateIn } from '../../../core/clock.ts';
import type { BlastRadius, RadiusUserView } from '../../../core/contract/blast-radius.ts';
import type { LibraryItem } from '../../../core/library/blast-radius/item.ts';
import { shownText } from '../../../core/library/blast-radius/shown-radius.ts';
import { countStages } from '../../../core/library/blast-radius/stage.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { sha256Hex } from '../../sha256.ts';
import { findHit, type Hit } from './find-hit.ts';
import { ITEM_USERS } from './item-users.ts';
import { findItem } from './stored-item.ts';

export interface Radius {
  hit: Hit;
  /** In every market. */
  users: RadiusUserView[];
}

/** What falls with an item and what uses that, as it is at this moment. */
export async function loadRadius(
  { database, clock }: Pick<ChangeDeps, 'database' | 'clock'>,
  item: LibraryItem,
): Promise<Radius> {
  const hit = await findHit(database, item, calendarDateIn(clock(), 'UTC'));
  const users: RadiusUserView[] = [];
  for (const sort of Object.values(ITEM_USERS)) users.push(...(await sort.find(database, hit)));
  return { hit, users };
}

/** Whether the actor may see it: a set that reaches into another market is not the actor's to see. */
export const inScope =
  (actor: Actor) =>
  ({ markets }: RadiusUserView): boolean =>
    markets.every((market) => coversMarket(actor, market));

/** What the end of an item would stop, as this actor may see it. @throws CodedError not_found */
export async function getBlastRadius(
  deps: Pick<ChangeDeps, 'clock'> & { database: Database },
  actor: Actor,
  item: LibraryItem,
): Promise<BlastRadius> {
  const found = await findItem(deps.database, item);
  if (!found) throw notFound();
  const { hit, users } = await loadRadius(deps, item);
  const visible = users.filter(inScope(actor));
  return {
    item: {
      ...item,
      name: found.name,
      version: found.version,
      status: found.status,
      expires: found.expires,
    },
    claims: hit.claims,
    modules: hit.modules,
    counts: countStages(users),
    elsewhere: users.length - visible.length,
    users: visible,
    shown: shownText(users, sha256Hex),
  };
}
