import type { Actor } from '../../../core/access/actor.ts';
import type { Upload } from '../../../core/contract/upload.ts';
import { type Template, templateSchema } from '../../../core/library/content.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import type { Database } from '../../db/client.ts';
import { lockLibrary } from '../blast-radius/stored-item.ts';
import { importFiles } from '../import/import-files.ts';
import type { RowFile } from '../import/rows.ts';
import { type ImportSource, refuseFile, sourceFromBytes } from '../import/source.ts';
import { readHtmlTemplate, readMjmlTemplate } from '../import/template/template-file.ts';
import { uploadedSources } from '../import/uploaded-sources.ts';

interface ImportedTemplate {
  id: string;
  result: 'created' | 'unchanged';
  remarks: FieldProblem[];
}

/**
 * One email as a draft under an identifier that is free, so that no template which somebody uses is replaced by it. The
 * same bytes lead to the draft that they became before, with what was changed in it since.
 * @throws CodedError not_allowed; invalid_import with one sentence, and nothing is stored then
 */
export async function importTemplateFile(
  deps: ChangeDeps,
  actor: Actor,
  file: Upload[number],
): Promise<ImportedTemplate> {
  const [source] = uploadedSources([file]);
  if (!source) throw refuseFile(file.name, 'did not arrive.');
  const read = await readTemplate(source);
  const template = await onlyTemplate(read, source.name);
  return deps.database.transaction(async () => {
    await lockLibrary(deps.database);
    const present = await presentCopy(deps.database, template);
    if (present !== undefined) return { id: present, result: 'unchanged', remarks: read.remarks };
    const id = await freeId(deps.database, template.id);
    const bytes = Buffer.from(JSON.stringify([{ ...template, id }]));
    const stored = await importFiles({ deps, actor, kind: 'templates' }, [
      sourceFromBytes('draft.json', bytes),
    ]);
    const [refused] = stored.rejected;
    if (refused)
      throw refuseFile(source.name, `cannot be made a template: ${refused.field} ${refused.reason}.`);
    const remarks = stored.warnings.map(({ field, reason }) => ({ field, reason }));
    return { id, result: 'created', remarks: [...read.remarks, ...remarks] };
  });
}

function readTemplate(source: ImportSource): Promise<RowFile> {
  if (/\.mjml$/iu.test(source.name)) return readMjmlTemplate(source);
  if (/\.html?$/iu.test(source.name)) return readHtmlTemplate(source);
  throw refuseFile(source.name, 'is no email as .html or .mjml.');
}

async function onlyTemplate(file: RowFile, name: string): Promise<Template> {
  for await (const row of file.rows()) if ('value' in row) return templateSchema.parse(row.value);
  throw refuseFile(name, 'holds no email.');
}

/** The current draft of the same bytes. */
async function presentCopy(database: Database, { imported }: Template): Promise<string | undefined> {
  if (!imported) return undefined;
  const { rows } = await database.query<{ id: string }>(
    `SELECT template_id AS id FROM template
      WHERE current AND status = 'draft' AND content -> 'imported' ->> 'sha256' = $1 ORDER BY template_id`,
    [imported.sha256],
  );
  return rows[0]?.id;
}

/** The identifier itself, or the first of `id-2`, `id-3`, … that no template has. */
async function freeId(database: Database, id: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>(
    'SELECT DISTINCT template_id AS id FROM template WHERE starts_with(template_id, $1)',
    [id],
  );
  const taken = new Set(rows.map((row) => row.id));
  if (!taken.has(id)) return id;
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}
