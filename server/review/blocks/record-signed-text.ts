import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import type { ReviewBlock } from '../../../core/review/blocks/block.ts';
import { signedHashes } from '../../../core/review/blocks/signed-hashes.ts';
import type { Database } from '../../db/client.ts';
import { loadBlockLibrary } from './load-block-library.ts';
import { makeBlocks } from './make-blocks.ts';

/** An assembly with the content that three signatures cover. */
export interface SignedAssembly {
  id: string;
  content: AssemblyContent;
  contentHash: string;
}

/**
 * Makes the text of an assembly known as signed. Runs in the transaction of the completing signature, so that no reader
 * sees one without the other.
 */
export async function recordSignedText(database: Database, assembly: SignedAssembly): Promise<void> {
  const library = await loadBlockLibrary(database, [assembly.content]);
  await writeSignedText(database, assembly, makeBlocks(assembly.content, library) ?? []);
}

/** Writes the hashes of these blocks under the signatures of an assembly; what is known already stays. */
export async function writeSignedText(
  database: Database,
  { id, content, contentHash }: SignedAssembly,
  blocks: readonly ReviewBlock[],
): Promise<void> {
  const { market, channel, audience, language } = content.context;
  const rows = signedHashes(blocks).map(({ kind, hash, module, referenceIds }) => ({
    kind,
    hash,
    module_id: module?.id ?? null,
    module_version: module?.version ?? null,
    reference_ids: referenceIds,
  }));
  await database.query(
    `INSERT INTO signed_text (kind, hash, market, channel, audience, language, source_type, source_id, source_hash,
       module_id, module_version, reference_ids)
     SELECT kind, hash, $2, $3, $4, $5, 'assembly', $6, $7, module_id, module_version,
            ARRAY(SELECT jsonb_array_elements_text(reference_ids))
       FROM jsonb_to_recordset($1::jsonb)
         AS row (kind text, hash text, module_id text, module_version integer, reference_ids jsonb)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows), market, channel, audience, language, id, contentHash],
  );
}
