import type { z } from 'zod';
import type { listGlossary } from '../../../core/contract/glossary.ts';
import type { GlossaryEntry } from '../../../core/library/glossary.ts';
import type { Database } from '../../db/client.ts';
import { Filter } from '../filter.ts';

type Page = z.output<(typeof listGlossary)['responses'][200]>;

/** A page of the glossary by source term. */
export async function listGlossaryPage(
  database: Database,
  query: z.output<typeof listGlossary.query>,
): Promise<Page> {
  const { text, product, language, page, pageSize } = query;
  const filter = new Filter()
    .add('(product_id IS NULL OR product_id = ?)', product)
    .add('(target_language IS NULL OR target_language = ?)', language)
    .words('content::text', text);
  const counted = await database.query<{ total: number }>(
    `SELECT count(*) AS total FROM glossary_entry WHERE ${filter.sql}`,
    filter.values,
  );
  const limit = filter.page(query);
  const { rows } = await database.query<{ content: GlossaryEntry }>(
    `SELECT content FROM glossary_entry WHERE ${filter.sql}
     ORDER BY lower(content #>> '{source,term}') COLLATE "C", target_language, entry_id ${limit}`,
    filter.values,
  );
  return { entries: rows.map(({ content }) => content), total: counted.rows[0]?.total ?? 0, page, pageSize };
}
