import { assemblyContentSchema } from '../../../core/assembly/assembly.ts';
import { REVIEW_ROLES } from '../../../core/review/signature.ts';
import type { Database } from '../../db/client.ts';
import type { EmailView } from '../../release/render-email.ts';
import { renderAssembly } from '../../release/render-assembly.ts';
import { loadBlockLibrary } from './load-block-library.ts';
import { makeBlocks } from './make-blocks.ts';
import { writeSignedText } from './record-signed-text.ts';

export interface RebuildDeps {
  database: Database;
  /** As it was when the emails were signed: it is part of what was hashed. */
  view: EmailView;
}

/**
 * Derives everything that assemblies made known as signed again: from their signatures and the contents these cover.
 * Where a content no longer gives its signed hash, a citation changed meanwhile; its reference list is then left out,
 * because nobody signed the present one. Returns how many signed contents were read.
 */
export function rebuildSignedText({ database, view }: RebuildDeps): Promise<number> {
  return database.transaction(async () => {
    await database.query(`DELETE FROM signed_text WHERE source_type = 'assembly'`);
    const { rows } = await database.query<{ id: string; content_hash: string; content: unknown }>(
      `SELECT DISTINCT ON (assembly_id, content_hash) assembly_id AS id, content_hash, content
         FROM assembly_revision r
        WHERE (SELECT count(DISTINCT role) FROM signature s
                WHERE s.assembly_id = r.assembly_id AND s.content_hash = r.content_hash
                  AND s.meaning = 'approval') = $1
        ORDER BY assembly_id, content_hash, revision`,
      [REVIEW_ROLES.length],
    );
    for (const row of rows) {
      const content = assemblyContentSchema.parse(row.content);
      const blocks = makeBlocks(content, await loadBlockLibrary(database, [content])) ?? [];
      const { contentHash } = await renderAssembly(database, view, content);
      const asSigned = contentHash === row.content_hash;
      const known = asSigned ? blocks : blocks.filter(({ kind }) => kind !== 'references');
      // A pair that held the list would be told of two blocks that do not touch.
      const told = asSigned ? known : known.map((block) => withoutLostPair(block, blocks));
      await writeSignedText(database, { id: row.id, content, contentHash: row.content_hash }, told);
    }
    return rows.length;
  });
}

function withoutLostPair<Block extends { key: string; pairHash: string | null }>(
  block: Block,
  blocks: readonly { key: string; kind: string }[],
): Block {
  const before = blocks[blocks.findIndex(({ key }) => key === block.key) - 1];
  return before?.kind === 'references' ? { ...block, pairHash: null } : block;
}

/** Rebuilds once when signatures are there and nothing is known as signed: a database from before this index. */
export async function fillSignedText(deps: RebuildDeps): Promise<void> {
  const { rows } = await deps.database.query(
    `SELECT 1 FROM signature WHERE NOT EXISTS (SELECT 1 FROM signed_text) LIMIT 1`,
  );
  if (rows.length > 0) await rebuildSignedText(deps);
}
