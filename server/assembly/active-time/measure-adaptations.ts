import type { z } from 'zod';
import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, inMarketScope, notFound } from '../../../core/access/policy.ts';
import { medianOf } from '../../../core/assembly/active-time.ts';
import { assemblyContentSchema } from '../../../core/assembly/assembly.ts';
import { MOST_MEASURED } from '../../../core/contract/active-time.ts';
import type { listMeasures, MeasuredAdaptation } from '../../../core/contract/active-time.ts';
import type { Database } from '../../db/client.ts';
import { Filter } from '../../library/filter.ts';
import { countReusedWords } from './count-reused-words.ts';

type Query = z.output<typeof listMeasures.query>;
type Measures = z.output<(typeof listMeasures)['responses'][200]>;

type Row = Omit<MeasuredAdaptation, 'words' | 'reusedWords' | 'lastAt'> & { lastAt: Date; content: unknown };

const COLUMNS = `a.assembly_id AS "assemblyId", a.market, a.language, a.status, a.content,
  coalesce(work.last_at, a.updated_at) AS "lastAt", coalesce(work.active_ms, 0) AS "activeMs",
  coalesce(work.people, 0) AS people,
  (SELECT count(*) FROM comment_thread JOIN review_comment USING (thread_id)
    WHERE comment_thread.assembly_id = a.assembly_id) AS comments`;
const WORK = `LEFT JOIN LATERAL (
    SELECT sum(counted_ms)::float8 AS active_ms, count(DISTINCT account_id) AS people, max(received_at) AS last_at
    FROM active_time WHERE active_time.assembly_id = a.assembly_id) work ON true`;

/** The measures of one email that the actor may see. @throws CodedError `not_found`. */
export async function measureAssembly(
  database: Database,
  actor: Actor,
  id: string,
): Promise<MeasuredAdaptation> {
  const { rows } = await database.query<Row>(
    `SELECT ${COLUMNS} FROM assembly a ${WORK} WHERE a.assembly_id = $1`,
    [id],
  );
  const [measured] = await withWords(database, rows);
  if (!measured) throw notFound();
  authorise(actor, and(inMarketScope, holds('assembly.read')), measured);
  return measured;
}

/** The measures of the adaptations in the actor's markets, latest first, with their medians. */
export async function measureAdaptations(
  database: Database,
  actor: Actor,
  { market, from, to }: Query,
): Promise<Measures> {
  const when = "(coalesce(work.last_at, a.updated_at) AT TIME ZONE 'UTC')::date";
  const filter = new Filter()
    .add(`('*' = ANY(?::text[]) OR a.market = ANY(?::text[]))`, [...actor.markets])
    .add('a.market = ?', market)
    .add(`${when} >= ?::date`, from)
    .add(`${when} <= ?::date`, to);
  const { rows } = await database.query<Row>(
    `SELECT ${COLUMNS} FROM assembly a ${WORK}
     WHERE (work.last_at IS NOT NULL OR EXISTS (SELECT 1 FROM adaptation WHERE adaptation.assembly_id = a.assembly_id))
       AND ${filter.sql}
     ORDER BY "lastAt" DESC, a.assembly_id LIMIT ${MOST_MEASURED + 1}`,
    filter.values,
  );
  const adaptations = await withWords(database, rows.slice(0, MOST_MEASURED));
  return {
    adaptations,
    isCut: rows.length > MOST_MEASURED,
    medians: {
      activeMs: median(adaptations.map(({ activeMs }) => activeMs).filter((time) => time > 0)),
      comments: median(adaptations.map(({ comments }) => comments)),
      reusePercent: median(
        adaptations
          .filter(({ words }) => words > 0)
          .map(({ words, reusedWords }) => (100 * reusedWords) / words),
      ),
    },
  };
}

const median = (values: readonly number[]) => ({ n: values.length, value: medianOf(values) });

async function withWords(database: Database, rows: readonly Row[]): Promise<MeasuredAdaptation[]> {
  const contents = rows.map(({ content }) => assemblyContentSchema.parse(content));
  const counted = await countReusedWords(database, contents);
  return rows.map(({ content: _content, lastAt, ...row }, index) => ({
    ...row,
    lastAt: lastAt.toISOString(),
    ...(counted[index] ?? { words: 0, reusedWords: 0 }),
  }));
}
