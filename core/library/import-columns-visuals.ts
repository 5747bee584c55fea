import { asName, asStatus, asText } from './import-cells.ts';
import type { CsvColumns } from './import-columns.ts';
import { pick } from './import-columns.ts';

/** One row is one picture: `alt_de` is its alternative text in German, `file` the picture beside the library file. */
export const VISUAL_COLUMNS: CsvColumns = {
  columns: [
    { field: 'id', names: ['external_id'], read: asName },
    { field: 'status', names: ['state', 'lifecycle_state'], read: asStatus },
    { field: 'file', names: ['file_name', 'filename'], read: asName },
    { field: 'data', names: ['base64'], read: asName },
    { field: 'address', names: ['url'], read: asName },
    { field: 'sha256', read: asName },
    { field: 'rightsHolder', names: ['holder', 'copyright'], read: asText },
    { field: 'rightsUntil', names: ['until', 'expiry', 'expiration_date'], read: asName },
    { field: 'rightsSource', names: ['source', 'licence', 'license'], read: asText },
  ],
  textPrefixes: ['alt'],
  assemble: (fields, texts) => {
    const rights = {
      holder: fields.get('rightsHolder'),
      until: fields.get('rightsUntil'),
      source: fields.get('rightsSource'),
    };
    return {
      ...pick(fields, ['id', 'status', 'file', 'data', 'address', 'sha256']),
      alternativeTexts: Object.fromEntries(texts),
      rights: Object.fromEntries(Object.entries(rights).filter(([, value]) => value !== undefined)),
    };
  },
};
