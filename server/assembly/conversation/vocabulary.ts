import { MARKETS } from '../../../core/library/vocabulary/markets.ts';
import { AUDIENCES, CHANNELS, LANGUAGES, MOMENTS, TOPICS } from '../../../core/library/vocabulary/terms.ts';
import { requestIndex } from '../../../core/assembly/understand/request-index.ts';
import type { PhraseIndex } from '../../../core/assembly/understand/find-phrases.ts';
import type { Database } from '../../db/client.ts';
import { loadCurrentTemplates } from '../load-templates.ts';

/** Values that each part of a context can take in this library. */
export async function loadVocabulary(database: Database) {
  const { rows: products } = await database.query<{ id: string; name: string; genericName: string }>(
    'SELECT product_id AS id, name, generic_name AS "genericName" FROM product ORDER BY name',
  );
  const templates = await loadCurrentTemplates(database);
  return {
    markets: Object.entries(MARKETS).map(([code, { name, languages }]) => ({
      code,
      name,
      languages: [...languages],
    })),
    languages: [...LANGUAGES],
    channels: [...CHANNELS],
    audiences: await servedAudiences(database),
    moments: [...MOMENTS],
    topics: [...TOPICS],
    products,
    templates: templates
      .filter(({ template }) => template.status === 'approved')
      .map(({ template: { id, name, moments } }) => ({ id, name, moments })),
  };
}

/** Audiences that some approval names; every audience of the vocabulary when approvals only say "all". */
export async function servedAudiences(database: Database): Promise<string[]> {
  const { rows } = await database.query<{ audience: string }>(
    `SELECT DISTINCT audience FROM module_approval WHERE current AND audience <> '*' ORDER BY audience`,
  );
  return rows.length > 0 ? rows.map((row) => row.audience) : [...AUDIENCES];
}

/** The phrases that requests are read against: the fixed vocabulary with this library's product and template names. */
export async function loadRequestIndex(database: Database): Promise<PhraseIndex> {
  const { products, templates } = await loadVocabulary(database);
  return requestIndex({ products, templates });
}
