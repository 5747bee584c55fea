import type { z } from 'zod';
import type { listModules as listModulesContract } from '../../core/contract/library.ts';
import { plainTextOf } from '../../core/library/markup.ts';
import type { Database } from '../db/client.ts';
import { Filter } from './filter.ts';

type Query = z.output<typeof listModulesContract.query>;
type Answer = z.input<(typeof listModulesContract)['responses'][200]>;

type Row = Omit<Answer['modules'][number], 'updatedAt'> & { updatedAt: Date };

const TEXTS = `module.module_id || ' ' || (module.content ->> 'keyMessage') || ' ' || coalesce(
  (SELECT string_agg(rendition.text, ' ') FROM module_rendition AS rendition
   WHERE rendition.module_id = module.module_id AND rendition.version = module.version), '')`;

const approvalWhere = (column: 'market' | 'channel'): string =>
  `EXISTS (SELECT FROM module_approval AS approval WHERE approval.module_id = module.module_id
     AND approval.version = module.version AND approval.${column} = ?)`;

function filterOf(query: Query): Filter {
  return new Filter()
    .add('module.status = ?', query.status)
    .add('module.product_id = ?', query.product)
    .add('module.kind = ?', query.kind)
    .add('? = ANY(module.topics)', query.topic)
    .add('module.expires_on <= ?', query.expiresBy)
    .add('module.metadata_complete = ?', query.metadata && query.metadata === 'complete')
    .add(
      `EXISTS (SELECT FROM module_rendition AS rendition WHERE rendition.module_id = module.module_id
         AND rendition.version = module.version AND rendition.language = ?)`,
      query.language,
    )
    .add(approvalWhere('market'), query.market)
    .add(approvalWhere('channel'), query.channel)
    .words(TEXTS, query.text);
}

/** Current versions, by id, and how many of everything that matches has each value of a filter. */
export async function listModules(database: Database, query: Query): Promise<Answer> {
  const filter = filterOf(query);
  const facets = await facetsOf(database, filter);
  const total = facets.status.reduce((sum, { count }) => sum + count, 0);
  const limit = filter.page(query);
  filter.values.push(query.language ?? 'en');
  const { rows } = await database.query<Row>(
    `SELECT module.module_id AS id, module.version, module.product_id AS product, module.kind,
       module.content ->> 'keyMessage' AS "keyMessage", module.topics, module.status, module.expires_on AS expires,
       ARRAY(SELECT language FROM module_rendition AS rendition WHERE rendition.module_id = module.module_id
         AND rendition.version = module.version ORDER BY language) AS languages,
       ARRAY(SELECT DISTINCT market FROM module_approval AS approval WHERE approval.module_id = module.module_id
         AND approval.version = module.version ORDER BY market) AS markets,
       jsonb_array_length(module.content -> 'claims') AS claims,
       module.metadata_complete AS "metadataComplete", module.created_at AS "updatedAt",
       (SELECT jsonb_build_object('language', language, 'text', left(text, 1000)) FROM module_rendition AS rendition
        WHERE rendition.module_id = module.module_id AND rendition.version = module.version
        ORDER BY language = $${filter.values.length} DESC, language LIMIT 1) AS excerpt
     FROM content_module AS module WHERE module.current AND ${filter.sql} ORDER BY module.module_id ${limit}`,
    filter.values,
  );
  const modules = rows.map(({ excerpt, updatedAt, ...row }) => ({
    ...row,
    excerpt: excerpt && { language: excerpt.language, text: beginningOf(excerpt.text) },
    updatedAt: updatedAt.toISOString(),
  }));
  return { modules, facets, total, page: query.page, pageSize: query.pageSize };
}

/** The first words that a person reads, without markup. */
const beginningOf = (text: string): string => {
  const words = plainTextOf(text);
  return words.length > 240 ? `${words.slice(0, 239).trimEnd()}…` : words;
};

type Facets = Answer['facets'];

async function facetsOf(database: Database, filter: Filter): Promise<Facets> {
  const { rows } = await database.query<{ facet: keyof Facets; value: string; count: number }>(
    `WITH found AS MATERIALIZED (
       SELECT module.module_id, module.version, module.status, module.kind, module.product_id, module.topics
       FROM content_module AS module WHERE module.current AND ${filter.sql})
     SELECT 'status' AS facet, status AS value, count(*) AS count FROM found GROUP BY status
     UNION ALL SELECT 'kind', kind, count(*) FROM found GROUP BY kind
     UNION ALL SELECT 'product', product_id, count(*) FROM found GROUP BY product_id
     UNION ALL SELECT 'topic', topic, count(*) FROM found CROSS JOIN unnest(topics) AS topic GROUP BY topic
     UNION ALL SELECT 'language', language, count(*) FROM found JOIN module_rendition USING (module_id, version)
       GROUP BY language
     UNION ALL SELECT 'market', market, count(DISTINCT module_id) FROM found
       JOIN module_approval USING (module_id, version) GROUP BY market
     ORDER BY facet, count DESC, value`,
    filter.values,
  );
  const facet = (name: keyof Facets) =>
    rows.filter((row) => row.facet === name).map(({ value, count }) => ({ value, count }));
  return {
    status: facet('status'),
    kind: facet('kind'),
    product: facet('product'),
    topic: facet('topic'),
    language: facet('language'),
    market: facet('market'),
  };
}
