import type { ImportKind } from '../../../core/library/import-result.ts';
import { openFhirRows } from '../../people/import/fhir-rows.ts';
import type { ItemKind } from './item-kind.ts';
import { readCsvFile } from './read-csv.ts';
import { readJsonFile, readJsonLinesFile } from './read-json.ts';
import type { RowFile } from './rows.ts';
import type { ImportSource } from './source.ts';
import { refuseFile } from './source.ts';
import { readHtmlTemplate, readMjmlTemplate } from './template/template-file.ts';

/**
 * Opens a file of a kind by the end of its name. It is checked to the end before its first row is taken.
 * @throws CodedError invalid_import with one sentence; nothing of the file is stored then.
 */
export async function openRows<Item>(
  source: ImportSource,
  kind: ImportKind,
  { columns }: ItemKind<Item>,
): Promise<RowFile> {
  const ending = /\.([^.]+)$/u.exec(source.name)?.[1]?.toLowerCase() ?? '';
  if (ending === 'json') return openFhirRows(kind, await readJsonFile(source));
  if (ending === 'jsonl' || ending === 'ndjson') return openFhirRows(kind, await readJsonLinesFile(source));
  if (ending === 'csv' || ending === 'tsv') return readCsvFile(source, columns);
  if (kind === 'templates' && ending === 'mjml') return readMjmlTemplate(source);
  if (kind === 'templates' && /^html?$/u.test(ending)) return readHtmlTemplate(source);
  const endings = kind === 'templates' ? '.json, .jsonl, .csv, .html or .mjml' : '.json, .jsonl or .csv';
  throw refuseFile(source.name, `has an ending that is not known here; ${kind} come as ${endings}.`);
}
