import type { Database } from '../../db/client.ts';
import { allCheckpoints } from '../checkpoint/stored-checkpoints.ts';
import { lastPosition, placedRows } from '../log-rows.ts';
import type { EntryRow } from '../log-rows.ts';
import type { LogSource } from './log-source.ts';

/** More entries than this without a position are not all read: their number alone says that something is wrong. */
const MOST_PENDING = 100_000;

/** The log as the database keeps it. */
export const databaseSource = (database: Database): LogSource => ({
  checkpoints: () => allCheckpoints(database),
  size: async () => (await lastPosition(database)) + 1,
  rows: (size) => placedRows(database, size - 1),

  nodesCompletedIn: async (start, end) => {
    const levels: { level: number; from: number; until: number }[] = [];
    for (let level = 1; 2 ** level <= end; level += 1) {
      levels.push({ level, from: Math.floor(start / 2 ** level), until: Math.floor(end / 2 ** level) });
    }
    const { rows } = await database.query<{ level: number; index: number; hash: Buffer }>(
      `SELECT node.level, node.index, node.hash
       FROM unnest($1::smallint[], $2::bigint[], $3::bigint[]) AS asked (level, first, until)
       JOIN audit_tree_node node
         ON node.level = asked.level AND node.index >= asked.first AND node.index < asked.until`,
      [levels.map(({ level }) => level), levels.map(({ from }) => from), levels.map(({ until }) => until)],
    );
    return rows;
  },

  countNodes: async (size) => {
    const { rows } = await database.query<{ within: number; beyond: number }>(
      `SELECT count(*) FILTER (WHERE (index + 1) << level::int <= $1) AS within,
              count(*) FILTER (WHERE (index + 1) << level::int >
                (SELECT coalesce(max(position) + 1, 0) FROM audit_position)) AS beyond
       FROM audit_tree_node`,
      [size],
    );
    return rows[0] ?? { within: 0, beyond: 0 };
  },

  // Found from the log itself, not from the waiting line.
  pending: async (size) => {
    const { rows } = await database.query<EntryRow>(
      `SELECT audit_entry.* FROM audit_entry LEFT JOIN audit_position USING (entry_id)
       WHERE position IS NULL OR position >= $1 ORDER BY arrival LIMIT ${MOST_PENDING}`,
      [size],
    );
    return rows;
  },
});
