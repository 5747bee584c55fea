import type { GlossaryEntry } from '../../../core/library/glossary.ts';
import type { Database } from '../../db/client.ts';

/**
 * The entries that matter for a language pair, in either direction, with those that stand for one language or for all;
 * product and company names are fixed terms without an entry of their own. Languages count by their first part.
 *
 * @param product Only its entries and those of every product; absent: all.
 */
export async function loadGlossary(
  database: Database,
  { from, to, product }: { from: string; to: string; product?: string | undefined },
): Promise<GlossaryEntry[]> {
  const { rows } = await database.query<{ content: GlossaryEntry }>(
    `SELECT content FROM glossary_entry
     WHERE (product_id IS NULL OR $3::text IS NULL OR product_id = $3)
       AND (target_language IS NULL
         OR split_part(target_language, '-', 1) IN ($1, $2) OR split_part(source_language, '-', 1) IN ($1, $2))
     ORDER BY entry_id`,
    [from, to, product ?? null],
  );
  const names = await database.query<{ name: string }>(
    `SELECT name FROM product WHERE $1::text IS NULL OR product_id = $1
     UNION SELECT company_name FROM product WHERE ($1::text IS NULL OR product_id = $1) AND company_name <> ''`,
    [product ?? null],
  );
  const known = new Set(rows.map(({ content }) => content.source.term));
  return [
    ...rows.map(({ content }) => content),
    ...names.rows.flatMap(({ name }) => (known.has(name) ? [] : [nameEntry(name)])),
  ];
}

const nameEntry = (name: string): GlossaryEntry => ({
  id: `name ${name}`,
  source: { language: 'en', term: name },
  forbidden: [],
  fixed: true,
  note: '',
});
