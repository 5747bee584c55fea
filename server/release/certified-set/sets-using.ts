import type { SetStatus } from '../../../core/release/certified-set/set-status.ts';
import type { Database } from '../../db/client.ts';

/** A set of which members stand on a library item. */
export interface SetUsing {
  id: string;
  name: string;
  status: SetStatus;
  markets: string[];
  revision: number;
  /** How many of its emails use the item, directly or through a module or claim. */
  members: number;
}

/**
 * Certified sets that an item would stop, newest first; withdrawn ones are left out. The members that use the item are
 * refused by the rules at submission and export as soon as it is not approved.
 */
export async function certifiedSetsUsing(
  database: Database,
  kind: 'template' | 'module' | 'claim' | 'reference',
  itemId: string,
): Promise<SetUsing[]> {
  const { rows } = await database.query<SetUsing>(
    `SELECT s.set_id AS id, s.name, s.status, s.markets, s.revision, i.members
       FROM certified_set_item i JOIN certified_set s USING (set_id)
      WHERE i.kind = $1 AND i.item_id = $2 AND s.status <> 'withdrawn'
      ORDER BY s.created_at DESC, s.set_id`,
    [kind, itemId],
  );
  return rows;
}
