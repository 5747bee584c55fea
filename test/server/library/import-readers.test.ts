import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asText } from '../../../core/library/import-cells.ts';
import type { CsvColumns } from '../../../core/library/import-columns.ts';
import { readCsvFile } from '../../../server/library/import/read-csv.ts';
import { readJsonLinesFile } from '../../../server/library/import/read-json.ts';
import type { RowFile } from '../../../server/library/import/rows.ts';
import type { ImportSource } from '../../../server/library/import/source.ts';
import { sentencesOf } from '../../../server/library/import/label/sentences.ts';

/** A source that gives its bytes in pieces of a size, so that characters and quotes are cut anywhere. */
const inPieces = (name: string, text: string, size: number): ImportSource => {
  const bytes = Buffer.from(text, 'utf8');
  return {
    name,
    size: bytes.byteLength,
    open: async function* () {
      for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
    },
  };
};

async function valuesOf(file: RowFile): Promise<unknown[]> {
  const values: unknown[] = [];
  for await (const row of file.rows()) values.push('value' in row ? row.value : row.problem);
  return values;
}

const COLUMNS: CsvColumns = {
  columns: [
    { field: 'first', read: asText },
    { field: 'second', read: asText },
  ],
  assemble: (fields) => ({ first: fields.get('first') ?? '', second: fields.get('second') ?? '' }),
};
// Not U+0000, which is refused, and not U+FEFF at the very start, which is a byte order mark.
const cell = fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !text.includes('\u0000'));
/** Quoted only where it has to be, so that cells without quotes are tried as well. */
const written = (text: string): string =>
  /[",;\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('readers of rows', () => {
  it('gives back every CSV cell byte for byte, whatever the separator, line end and pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ first: cell, second: cell }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (rows, delimiter, lineEnd, mark, size) => {
          const lines = rows.map(({ first, second }) => [first, second].map(written).join(delimiter));
          const text = (mark ? '\uFEFF' : '') + [`first${delimiter}second`, ...lines].join(lineEnd);
          const file = await readCsvFile(inPieces('a.csv', text, size), COLUMNS);
          expect(file.total).toBe(rows.length);
          expect(await valuesOf(file)).toEqual(rows);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives back every JSON line, whatever the pieces, and names a line that is not JSON', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.jsonValue(), fc.constant(undefined)), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 40 }),
        async (values, size) => {
          const text = values
            .map((value) => (value === undefined ? '{"cut": ' : JSON.stringify(value)))
            .join('\n\n');
          const file = await readJsonLinesFile(inPieces('a.jsonl', text, size));
          const expected = values.map((value) =>
            value === undefined
              ? { field: '', reason: 'is not complete JSON' }
              : (JSON.parse(JSON.stringify(value)) as unknown),
          );
          expect(await valuesOf(file)).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('names a row whose cells do not match the header', async () => {
    const file = await readCsvFile(inPieces('a.csv', 'first,second\n1,2\n1\n1,2,3\n', 3), COLUMNS);
    expect(await valuesOf(file)).toEqual([
      { first: '1', second: '2' },
      { field: '', reason: 'has 1 cells where the header has 2' },
      { field: '', reason: 'has 3 cells where the header has 2' },
    ]);
  });

  it('cuts a line into sentences without losing or adding a character, spaces apart', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('The dose is 5 mg.', 'See e.g. this.', 'Dr. X', 'no', '(b)', 'i.e.', '9 vs. 3'),
          { maxLength: 12 },
        ),
        (parts) => {
          const line = parts.join(' ');
          expect(sentencesOf(line).join(' ')).toBe(line);
        },
      ),
    );
    expect(sentencesOf('Use e.g. Insulin. Do not use vs. placebo. Stop.')).toEqual([
      'Use e.g. Insulin.',
      'Do not use vs. placebo.',
      'Stop.',
    ]);
  });
});
