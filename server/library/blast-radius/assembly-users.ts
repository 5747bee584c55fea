import type { RadiusUserView } from '../../../core/contract/blast-radius.ts';
import { stageOf } from '../../../core/library/blast-radius/stage.ts';
import type { AssemblyStatus } from '../../../core/review/transitions.ts';
import type { Database } from '../../db/client.ts';
import { stopReview } from '../../review/stop-review.ts';
import { expireAssembly, withdrawAssembly } from '../../review/withdraw-assembly.ts';
import type { Hit } from './find-hit.ts';
import type { ItemUsers } from './item-users.ts';

const TITLE_LENGTH = 120;

/**
 * Assemblies. A draft stays a draft, and its checks block; what is in review goes back to its author; what is approved
 * or released is withdrawn or expires.
 */
export const assemblyUsers: ItemUsers = {
  // Waits for every running decision and export, and lets the next ones wait: each sees the library before or after.
  lock: async (database) => void (await database.query('LOCK TABLE assembly IN EXCLUSIVE MODE')),
  find: findAssemblies,
  stop: async (deps, { id, stage }, { item, to, reason, actor }) => {
    const cause = { type: item.kind, id: item.id };
    if (stage === 'in_review') await stopReview(deps, actor, id, cause);
    else if (stage !== 'approved' && stage !== 'released') return false;
    else if (to === 'expired') await expireAssembly(deps, id, cause);
    else {
      const inEveryMarket = { ...actor, markets: ['*'] };
      await withdrawAssembly(deps, inEveryMarket, { assemblyId: id, revision: null, reason, cause });
    }
    return true;
  },
};

interface Row {
  id: string;
  status: AssemblyStatus;
  market: string;
  channel: string;
  title: string;
  planned_send_date: string;
  releases: { format: string; at: string }[];
}

async function findAssemblies(database: Database, { named }: Hit): Promise<RadiusUserView[]> {
  const { rows } = await database.query<Row>(
    `SELECT assembly_id AS id, status, market, channel, left(brief, ${TITLE_LENGTH}) AS title, planned_send_date,
            (SELECT coalesce(json_agg(json_build_object('format', format, 'at', exported_at) ORDER BY exported_at), '[]')
               FROM release WHERE release.assembly_id = assembly.assembly_id) AS releases
       FROM assembly
      WHERE template_id = ANY($1::text[]) OR EXISTS (
        SELECT FROM jsonb_array_elements((content -> 'slots') || jsonb_build_array(content -> 'subject')) AS fill
         WHERE fill ->> 'moduleId' = ANY($2::text[])
            OR EXISTS (SELECT FROM unnest($4::text[]) AS marker WHERE strpos(fill ->> 'text', marker) > 0)
            OR EXISTS (SELECT FROM module_claim made
                        WHERE made.module_id = fill ->> 'moduleId' AND made.version = (fill ->> 'version')::integer
                          AND made.claim_id = ANY($3::text[])))
      ORDER BY assembly_id`,
    [named.templates, named.modules, named.claims, named.markers],
  );
  const sends = await sendsOf(
    database,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    type: 'assembly',
    id: row.id,
    stage: stageOf(row.status),
    markets: [row.market],
    channels: [row.channel],
    title: row.title,
    plannedSendDate: row.planned_send_date,
    releases: row.releases.map(({ format, at }) => ({ format, at: instant(at) })),
    sends: sends.get(row.id) ?? [],
  }));
}

/** Recorded sends of these assemblies by channel: counts, nothing about who received them. */
async function sendsOf(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, RadiusUserView['sends']>> {
  const { rows } = await database.query<{ id: string; channel: string; count: number; last: Date }>(
    `SELECT assembly_id AS id, channel, count(*) AS count, max(sent_at) AS last FROM touch
      WHERE assembly_id = ANY($1::text[]) GROUP BY assembly_id, channel ORDER BY channel`,
    [ids],
  );
  const byAssembly = Map.groupBy(rows, ({ id }) => id);
  return new Map(
    [...byAssembly].map(([id, sends]) => [
      id,
      sends.map(({ channel, count, last }) => ({ channel, count, last: last.toISOString() })),
    ]),
  );
}

/** The database writes an instant inside JSON with its zone. */
const instant = (text: string): string => new Date(text).toISOString();
