import type { AssemblyContent } from '../../../core/assembly/assembly.ts';
import { allFills } from '../../../core/assembly/assembly.ts';
import { findAssembly, updateAssembly } from '../../../server/assembly/stored-assembly.ts';
import type { Database } from '../../../server/db/client.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import { sampleContent } from '../release/sample.ts';
import { PEOPLE, type Stage } from './review-stage.ts';

/** Gives the modules of the sample their texts, so that its fills are verbatim. */
export async function insertRenditions(database: Database, content = sampleContent()): Promise<void> {
  for (const { moduleId, version, language, text } of allFills(content)) {
    await database.query(
      `INSERT INTO module_rendition (module_id, version, language, text) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [moduleId, version, language, text],
    );
  }
}

/** Gives a draft another content, as its author would. Returns the new hash and revision. */
export async function edit(
  stage: Stage,
  id: string,
  content: AssemblyContent,
): Promise<{ contentHash: string; revision: number }> {
  const { deps } = stage;
  const stored = await findAssembly(deps.database, id);
  if (!stored) throw new Error(`There is no assembly ${id}.`);
  const { contentHash } = await renderAssembly(deps.database, deps.view, content);
  const revision = stored.revision + 1;
  const draft = { ...stored, content, contentHash };
  await updateAssembly(deps.database, draft, revision, PEOPLE.author.id, deps.clock());
  return { contentHash, revision };
}
