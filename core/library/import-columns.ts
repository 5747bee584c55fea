import type { CellReader } from './import-cells.ts';
import { cellProblem, languageOf } from './import-cells.ts';
import type { FieldProblem } from './import-words.ts';

/** One column: the field it fills, the other names it may have, and how its cells are read. */
export interface Column {
  field: string;
  names?: readonly string[];
  read: CellReader;
}

/** The columns of one kind. Names are compared without letter case, spaces, underscores and Vault suffixes. */
export interface CsvColumns {
  columns: readonly Column[];
  /** Columns such as `text_de`: the language follows the prefix. Their cells arrive in `texts`. */
  textPrefixes?: readonly string[];
  /** Makes the item, as JSON would give it, from the fields that have a cell. */
  assemble: (fields: ReadonlyMap<string, unknown>, texts: readonly (readonly [string, string])[]) => unknown;
}

/** `Key Message`, `key_message` and `key_message__v` are the same name. */
const columnNameOf = (header: string): string =>
  header
    .trim()
    .toLowerCase()
    .replace(/__(?:v|sys|c)$|_vod(?:__c)?$/u, '')
    .replace(/[\s_-]+/gu, '');

function columnOf(columns: CsvColumns, header: string): Column | undefined {
  const name = columnNameOf(header);
  return columns.columns.find((column) =>
    [column.field, ...(column.names ?? [])].some((each) => columnNameOf(each) === name),
  );
}

function textLanguageOf(columns: CsvColumns, header: string): string | undefined {
  const [, prefix = '', language = ''] =
    /^([a-z]+)[_ ]([a-z]{2,3}(?:[-_][a-z0-9]{2,8})*)$/iu.exec(header.trim()) ?? [];
  return columns.textPrefixes?.includes(prefix.toLowerCase()) ? languageOf(language) : undefined;
}

/** Headers that no field takes. */
export const unusedColumns = (columns: CsvColumns, header: readonly string[]): string[] =>
  header.filter(
    (name) =>
      name !== '' && columnOf(columns, name) === undefined && textLanguageOf(columns, name) === undefined,
  );

/** One data row as the value that JSON would give. An empty cell is an absent field. */
export function rawFromCells(
  columns: CsvColumns,
  header: readonly string[],
  cells: readonly string[],
): { value: unknown } | { problem: FieldProblem } {
  const fields = new Map<string, unknown>();
  const texts: [string, string][] = [];
  for (const [index, name] of header.entries()) {
    const cell = cells[index] ?? '';
    if (cell === '') continue;
    const column = columnOf(columns, name);
    if (column === undefined) {
      const language = textLanguageOf(columns, name);
      if (language !== undefined) texts.push([language, cell]);
      continue;
    }
    const read = column.read(cell);
    if ('problem' in read) return cellProblem(name, read.problem);
    // The first of several names for one field decides, so that `id` goes before `name__v`.
    if (!fields.has(column.field)) fields.set(column.field, read.value);
  }
  return { value: columns.assemble(fields, texts) };
}

/** The named fields that are present, as an object. */
export const pick = (
  fields: ReadonlyMap<string, unknown>,
  names: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(names.filter((name) => fields.has(name)).map((name) => [name, fields.get(name)]));
