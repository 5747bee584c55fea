import type { Fill } from '../../../core/assembly/assembly.ts';
import { CodedError } from '../../../core/errors.ts';
import { moduleSchema, type Rendition } from '../../../core/library/content.ts';
import type { Database } from '../../db/client.ts';

/** The approved text behind a fill, with its islands. @throws CodedError not_found where the library lost it */
export async function pinnedRendition(
  database: Database,
  { moduleId, version, language }: Pick<Fill, 'moduleId' | 'version' | 'language'>,
): Promise<Rendition> {
  const { rows } = await database.query<{ renditions: unknown }>(
    `SELECT content->'renditions' AS renditions FROM content_module WHERE module_id = $1 AND version = $2`,
    [moduleId, version],
  );
  const renditions = moduleSchema.shape.renditions.parse(rows[0]?.renditions ?? []);
  const found = renditions.find((each) => each.language === language);
  if (found) return found;
  throw new CodedError('not_found', `The library has no text of ${moduleId}@${version} in ${language}.`);
}
