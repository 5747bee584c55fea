import { SYSTEM } from '../../../core/access/actor.ts';
import { isCodedError } from '../../../core/errors.ts';
import { earliestRunningDay } from '../../../core/library/blast-radius/earliest-running-day.ts';
import { ITEM_KINDS, type LibraryItem } from '../../../core/library/blast-radius/item.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { endItem } from './end-item.ts';
import { findOverdue } from './stored-item.ts';

export type ExpiredItem = LibraryItem & { stopped: number };

/**
 * Sets every approved item whose last day is over in all markets to expired, each with everything that it stops in one
 * transaction. Run again it does nothing more.
 */
export async function expireItems(deps: ChangeDeps): Promise<ExpiredItem[]> {
  const day = earliestRunningDay(deps.clock());
  const expired: ExpiredItem[] = [];
  for (const kind of ITEM_KINDS) {
    for (const id of await findOverdue(deps.database, kind, day)) {
      const stopped = await expireOne(deps, { kind, id });
      if (stopped !== undefined) expired.push({ kind, id, stopped });
    }
  }
  return expired;
}

/** How many were stopped; undefined when somebody else changed the item first. */
async function expireOne(deps: ChangeDeps, item: LibraryItem): Promise<number | undefined> {
  try {
    const ended = await endItem(deps, SYSTEM, {
      item,
      to: 'expired',
      reason: '',
      ifMatch: null,
      shown: null,
    });
    return ended.stopped;
  } catch (error) {
    if (isCodedError(error) && error.code === 'not_permitted_in_state') return undefined;
    throw error;
  }
}
