import { z } from 'zod';
import { assemblyContentSchema } from '../../../core/assembly/assembly.ts';
import { signedHashes } from '../../../core/review/blocks/signed-hashes.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { loadBlockLibrary } from '../../review/blocks/load-block-library.ts';
import { makeBlocks } from '../../review/blocks/make-blocks.ts';
import type { StoredSet } from './stored-set.ts';

const rowsSchema = z.array(z.object({ content: assemblyContentSchema }));

/**
 * Makes the text of a set known as signed in each use of its members, so that a later email does not ask for it to be
 * read again. Runs in the transaction of the completing signature.
 */
export async function recordSignedSet(
  { database }: Pick<ChangeDeps, 'database'>,
  { id, contentHash }: Pick<StoredSet, 'id' | 'contentHash'>,
): Promise<void> {
  const { rows } = await database.query('SELECT content FROM certified_set_member WHERE set_id = $1', [id]);
  const contents = rowsSchema.parse(rows).map(({ content }) => content);
  const library = await loadBlockLibrary(database, contents);
  const known = new Map<string, object>();
  for (const content of contents) {
    const { market, channel, audience, language } = content.context;
    for (const { kind, hash, module, referenceIds } of signedHashes(makeBlocks(content, library) ?? [])) {
      const [moduleId, version] = [module?.id ?? null, module?.version ?? null];
      known.set(JSON.stringify([kind, hash, market, channel, audience, language]), {
        kind,
        hash,
        market,
        channel,
        audience,
        language,
        module_id: moduleId,
        module_version: version,
        reference_ids: referenceIds,
      });
    }
  }
  await database.query(
    `INSERT INTO signed_text (kind, hash, market, channel, audience, language, source_type, source_id, source_hash,
       module_id, module_version, reference_ids)
     SELECT kind, hash, market, channel, audience, language, 'certified_set', $2, $3, module_id, module_version,
            ARRAY(SELECT jsonb_array_elements_text(reference_ids))
       FROM jsonb_to_recordset($1::jsonb) AS row (kind text, hash text, market text, channel text, audience text,
         language text, module_id text, module_version integer, reference_ids jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify([...known.values()]), id, contentHash],
  );
}
