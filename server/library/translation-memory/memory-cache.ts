import type { Database } from '../../db/client.ts';
import { readLibraryVersion } from '../index-cache.ts';
import { TranslationMemory } from './memory.ts';
import type { MemoryPair } from './memory.ts';
import { pairRenditions } from './pair-renditions.ts';

/** A whole day in a market's calendar, both ends included, as ISO 8601. */
export interface ApprovedPeriod {
  market: string;
  from: string;
  until: string;
}

/** The memory of one direction, and where and when each module may be used. */
export interface LibraryMemory {
  memory: TranslationMemory<MemoryPair>;
  /** By module id. */
  periods: ReadonlyMap<string, readonly ApprovedPeriod[]>;
}

export interface MemoryCache {
  /** The memory of a direction, made anew when the library has changed. Languages count by their first part. */
  memoryFor(from: string, to: string): Promise<LibraryMemory>;
}

/** Directions that are kept; the one asked for longest ago goes first. */
const MOST_KEPT = 12;

/** Keeps memories in this process, one making per direction at a time. */
export function createMemoryCache(database: Database): MemoryCache {
  const kept = new Map<string, { libraryVersion: number; made: Promise<LibraryMemory> }>();
  return {
    async memoryFor(from, to) {
      const direction = `${from} ${to}`;
      const libraryVersion = await readLibraryVersion(database);
      const known = kept.get(direction);
      kept.delete(direction);
      const current =
        known?.libraryVersion === libraryVersion
          ? known
          : { libraryVersion, made: makeMemory(database, from, to) };
      kept.set(direction, current);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      // What failed is tried again the next time.
      current.made.catch(() => kept.delete(direction));
      return current.made;
    },
  };
}

/** Approved modules alone: what is in review or withdrawn is nobody's example. */
const APPROVED = `module.current AND module.status = 'approved'`;

async function makeMemory(database: Database, from: string, to: string): Promise<LibraryMemory> {
  const renditions = await database.query<MemoryPair>(
    `SELECT module.module_id AS "moduleId", module.version, source.text AS source, target.text AS target
     FROM content_module AS module
     JOIN module_rendition AS source USING (module_id, version)
     JOIN module_rendition AS target USING (module_id, version)
     WHERE ${APPROVED} AND split_part(source.language, '-', 1) = $1 AND split_part(target.language, '-', 1) = $2
       AND ($1 <> $2 OR source.language = target.language)
     ORDER BY module.module_id, source.language, target.language`,
    [from, to],
  );
  const periods = await database.query<ApprovedPeriod & { moduleId: string }>(
    `SELECT DISTINCT approval.module_id AS "moduleId", approval.market, approval.valid_from::text AS from,
       least(approval.valid_until, module.expires_on)::text AS until
     FROM module_approval AS approval JOIN content_module AS module USING (module_id, version)
     WHERE ${APPROVED} ORDER BY 1, 2`,
  );
  return {
    memory: new TranslationMemory(renditions.rows.flatMap(sentencesOf)),
    periods: Map.groupBy(periods.rows, ({ moduleId }) => moduleId),
  };
}

const sentencesOf = ({ moduleId, version, source, target }: MemoryPair): MemoryPair[] =>
  pairRenditions(source, target).map((pair) => ({ moduleId, version, ...pair }));
