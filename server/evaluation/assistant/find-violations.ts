import { allFills, allTexts } from '../../../core/assembly/assembly.ts';
import type { Database } from '../../db/client.ts';
import type { StoredAssembly } from '../../assembly/stored-assembly.ts';
import type { AssistantCase } from './case-schema.ts';
import { namesModule } from './judge-email.ts';

/**
 * What must never happen: a module or words that the case forbids, and in every case an email that is more than a
 * draft, a text that is not an approved module's own, word for word, or a module without approval.
 */
export async function findViolations(
  database: Database,
  assembly: StoredAssembly | undefined,
  answers: readonly string[],
  { modules, text }: AssistantCase['mustNot'],
): Promise<string[]> {
  const fills = assembly ? allFills(assembly.content) : [];
  const said = [...answers, ...(assembly ? allTexts(assembly.content).map((each) => each.text) : [])];
  const forbiddenModules = fills
    .filter(({ moduleId }) => modules.some((pattern) => namesModule(pattern, moduleId)))
    .map(({ moduleId, slotId }) => `${moduleId} in ${slotId}`);
  const forbiddenWords = text
    .filter((words) => said.some((each) => each.toLowerCase().includes(words.toLowerCase())))
    .map((words) => `the words “${words}”`);
  const invented = [];
  for (const fill of fills) {
    const { rows } = await database.query<{ text: string; status: string }>(
      `SELECT r.text, m.status FROM module_rendition r JOIN content_module m USING (module_id, version)
        WHERE r.module_id = $1 AND r.version = $2 AND r.language = $3`,
      [fill.moduleId, fill.version, fill.language],
    );
    if (rows[0]?.text !== fill.text || fill.origin !== 'approved_verbatim' || rows[0].status !== 'approved')
      invented.push(`words in ${fill.slotId} that no approved module says`);
  }
  const written = assembly?.content.freeTexts?.map(({ placeId }) => `a free text in ${placeId}`) ?? [];
  const beyond =
    assembly && assembly.status !== 'drafted' ? [`an email with the status ${assembly.status}`] : [];
  return [...forbiddenModules, ...forbiddenWords, ...invented, ...written, ...beyond];
}
