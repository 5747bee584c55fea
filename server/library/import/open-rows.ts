import type { ImportKind } from '../../../core/library/import-result.ts';
import { draftTemplateOf } from '../../../core/library/import-mjml.ts';
import { openFhirRows } from '../../people/import/fhir-rows.ts';
import type { ItemKind } from './item-kind.ts';
import { readCsvFile } from './read-csv.ts';
import { readJsonFile, readJsonLinesFile } from './read-json.ts';
import { readWholeText } from './read-text.ts';
import type { RowFile } from './rows.ts';
import type { ImportSource } from './source.ts';
import { refuseFile } from './source.ts';

const MJML_MEBIBYTES = 2;

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
  if (kind === 'templates' && ending === 'mjml') return readMjmlFile(source);
  if (kind === 'templates' && /^html?$/u.test(ending)) {
    throw refuseFile(source.name, 'is HTML, which cannot be imported as a template yet; give MJML or JSON.');
  }
  const endings = kind === 'templates' ? '.json, .jsonl, .csv or .mjml' : '.json, .jsonl or .csv';
  throw refuseFile(source.name, `has an ending that is not known here; ${kind} come as ${endings}.`);
}

async function readMjmlFile(source: ImportSource): Promise<RowFile> {
  const draft = draftTemplateOf(
    source.name,
    await readWholeText(source, MJML_MEBIBYTES, 'A template is far smaller.'),
  );
  if ('reason' in draft) throw refuseFile(source.name, draft.reason);
  return {
    name: source.name,
    total: 1,
    rows: async function* () {
      yield { row: 1, value: draft.template };
    },
    remarks: [],
  };
}
