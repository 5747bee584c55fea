import type { Actor } from '../../../core/access/actor.ts';
import type { End, LibraryItem } from '../../../core/library/blast-radius/item.ts';
import type { RadiusUserView } from '../../../core/contract/blast-radius.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { assemblyUsers } from './assembly-users.ts';
import { certifiedSetUsers } from './certified-set-users.ts';
import type { Hit } from './find-hit.ts';

/** Why and by whom something is stopped. */
export interface Stop {
  item: LibraryItem;
  to: End;
  /** Empty when the item expired. */
  reason: string;
  actor: Actor;
}

/** One sort of thing that uses library items: how to find those that fall with an item, and how to stop one. */
export interface ItemUsers {
  /** In the order of their ids; runs in the caller's transaction. */
  find(database: Database, hit: Hit): Promise<RadiusUserView[]>;
  /** Stops one that `find` named, in the caller's transaction; true when its state changed. */
  stop(deps: ChangeDeps, user: RadiusUserView, stop: Stop): Promise<boolean>;
  /** Holds back every change of these things until the transaction ends. Called before anything else is locked. */
  lock(database: Database): Promise<void>;
}

/** Everything that uses library items; a new sort is one more entry here. */
export const ITEM_USERS: Readonly<Record<RadiusUserView['type'], ItemUsers>> = {
  // Before emails: a command that locks a set may go on to write emails, never the other way round.
  certified_set: certifiedSetUsers,
  assembly: assemblyUsers,
};
