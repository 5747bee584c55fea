import { asBoolean, asLanguage, asList, asName, asText } from './import-cells.ts';
import type { CsvColumns } from './import-columns.ts';
import { pick } from './import-columns.ts';

type Fields = ReadonlyMap<string, unknown>;

/** Language and term of one side; absent where neither column has a cell. */
const sideOf = (fields: Fields, side: 'source' | 'target'): Record<string, unknown> => {
  const language = fields.get(`${side}Language`);
  const term = fields.get(`${side}Term`);
  if (language === undefined && term === undefined) return {};
  return {
    [side]: { ...(language === undefined ? {} : { language }), ...(term === undefined ? {} : { term }) },
  };
};

/** Columns of a glossary: a row per entry, forbidden variants parted by `|`. */
export const GLOSSARY_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id', 'entry_id'], read: asName },
    { field: 'product', read: asName },
    { field: 'sourceLanguage', names: ['from_language'], read: asLanguage },
    { field: 'sourceTerm', names: ['source', 'term'], read: asName },
    { field: 'targetLanguage', names: ['language', 'to_language'], read: asLanguage },
    { field: 'targetTerm', names: ['target', 'translation'], read: asName },
    { field: 'forbidden', names: ['forbidden_variants', 'forbidden_terms'], read: asList },
    { field: 'fixed', names: ['do_not_translate'], read: asBoolean },
    { field: 'note', names: ['comment', 'notes'], read: asText },
  ],
  assemble: (fields) => ({
    ...pick(fields, ['id', 'product', 'forbidden', 'fixed', 'note']),
    ...sideOf(fields, 'source'),
    ...sideOf(fields, 'target'),
  }),
};
