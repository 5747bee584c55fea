import { searchableText } from '../../retrieval/text/searchable-text.ts';
import type { Database } from '../db/client.ts';

/** A rendition of a module version; versions never change, so the key stands for one text for ever. */
export interface RenditionKey {
  moduleId: string;
  version: number;
}

export interface RenditionText extends RenditionKey {
  language: string;
  /** What search reads: text and key message. */
  text: string;
}

/** Keys of the current modules that have a text in the language, in the order of their ids. */
export async function currentRenditions(database: Database, language: string): Promise<RenditionKey[]> {
  const { rows } = await database.query<RenditionKey>(
    `SELECT m.module_id AS "moduleId", m.version FROM content_module m
     JOIN module_rendition r ON r.module_id = m.module_id AND r.version = m.version
     WHERE m.current AND r.language = $1 ORDER BY m.module_id`,
    [language],
  );
  return rows;
}

/** The searchable texts of the keys in one language; a key without a text is left out. */
export async function renditionTexts(
  database: Database,
  language: string,
  keys: readonly RenditionKey[],
): Promise<RenditionText[]> {
  const { rows } = await database.query<RenditionText & { keyMessage: string }>(
    `SELECT r.module_id AS "moduleId", r.version, r.language, r.text,
       coalesce(m.content->>'keyMessage', '') AS "keyMessage"
     FROM unnest($2::text[], $3::integer[]) AS wanted (module_id, version)
     JOIN module_rendition r ON r.module_id = wanted.module_id AND r.version = wanted.version AND r.language = $1
     JOIN content_module m ON m.module_id = r.module_id AND m.version = r.version`,
    [language, keys.map(({ moduleId }) => moduleId), keys.map(({ version }) => version)],
  );
  return rows.map(({ keyMessage, ...row }) => ({ ...row, text: searchableText({ ...row, keyMessage }) }));
}
