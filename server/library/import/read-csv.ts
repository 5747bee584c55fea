import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CsvColumns } from '../../../core/library/import-columns.ts';
import { rawFromCells, unusedColumns } from '../../../core/library/import-columns.ts';
import type { ImportSource } from './source.ts';
import { refuseFile } from './source.ts';
import { readText, refuseEmptyOrLarge } from './read-text.ts';
import type { RowFile, SourceRow } from './rows.ts';

const CSV_MEBIBYTES = 4096;
const LONGEST_RECORD = 8_000_000;
const DELIMITERS = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180) with a header row; comma, semicolon or tab, found in the header. Cells are kept byte for byte.
 * The file is read once to the end before its first row is given out, so a quote that never closes changes nothing.
 */
export async function readCsvFile(source: ImportSource, columns: CsvColumns): Promise<RowFile> {
  refuseEmptyOrLarge(source, CSV_MEBIBYTES, 'Split it.');
  const delimiter = await delimiterOf(source);
  let header: string[] | undefined;
  let total = 0;
  for await (const cells of recordsOf(source, delimiter)) {
    if (header) total += 1;
    else header = cells.map((name) => name.trim());
  }
  if (!header) throw refuseFile(source.name, 'is empty.');
  const names = header;
  const twice = names.find((name, index) => name !== '' && names.indexOf(name) !== index);
  if (twice !== undefined) throw refuseFile(source.name, `has the column ${twice} twice.`);
  return {
    name: source.name,
    total,
    rows: () => csvRows(source, delimiter, names, columns),
    remarks: unusedColumns(columns, names).map((field) => ({
      field,
      reason: 'is a column that is not used',
    })),
  };
}

async function* csvRows(
  source: ImportSource,
  delimiter: string,
  header: readonly string[],
  columns: CsvColumns,
): AsyncGenerator<SourceRow> {
  let row = -1;
  for await (const cells of recordsOf(source, delimiter)) {
    row += 1;
    if (row === 0) continue;
    if (cells.length === header.length) {
      const read = rawFromCells(columns, header, cells);
      yield 'problem' in read ? { row, problem: read.problem } : { row, value: read.value };
    } else {
      const reason = `has ${cells.length} cells where the header has ${header.length}`;
      yield { row, problem: { field: '', reason } };
    }
  }
}

async function* recordsOf(source: ImportSource, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
  });
  const input = Readable.from(readText(source));
  // A failure of the input must reach whoever reads the records; `pipe` alone would leave them waiting.
  input.on('error', (error) => parser.destroy(error));
  input.pipe(parser);
  try {
    for await (const record of parser) if (isCells(record)) yield record;
  } catch (error) {
    if (error instanceof CsvError)
      throw refuseFile(source.name, `is not a well-formed CSV file (${error.message}).`, error);
    throw error;
  } finally {
    input.destroy();
  }
}

const isCells = (record: unknown): record is string[] =>
  Array.isArray(record) && record.every((cell) => typeof cell === 'string');

/** The separator that the header row uses most; a comma when it has one column. */
async function delimiterOf(source: ImportSource): Promise<string> {
  let start = '';
  for await (const text of readText(source)) {
    start += text;
    if (/[\r\n]/u.test(start.trimStart())) break;
  }
  const header =
    start
      .trimStart()
      .replace(/"(?:[^"]|"")*"/gu, '')
      .split(/[\r\n]/u, 1)[0] ?? '';
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).delimiter;
}
