import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64Of } from '../../web/features/library/import/file-bytes.ts';
import { remarksAsCsv, remarksAsJson } from '../../web/features/library/import/remarks-files.ts';

const remark = fc.record({
  file: fc.string(),
  row: fc.nat(),
  field: fc.string(),
  reason: fc.oneof(fc.string(), fc.constantFrom('=1+1', '+A1', '-2', '@SUM(A1)', 'a "quoted", word\r\nnext')),
});

const safe = (text: string) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);

/** Reads CSV as RFC 4180 defines it. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('files of row errors', () => {
  it('gives every remark back from CSV, formulas disarmed by an apostrophe', () => {
    fc.assert(
      fc.property(fc.array(remark), (remarks) => {
        const [header, ...rows] = cellsOf(remarksAsCsv(remarks));
        expect(header).toEqual(['file', 'row', 'field', 'reason']);
        expect(rows).toEqual(
          remarks.map(({ file, row, field, reason }) => [safe(file), String(row), safe(field), safe(reason)]),
        );
      }),
    );
  });

  it('gives every remark back from JSON unchanged', () => {
    fc.assert(
      fc.property(fc.array(remark), (remarks) => {
        expect(JSON.parse(remarksAsJson(remarks))).toEqual(remarks);
      }),
    );
  });

  it('encodes any bytes as base64, also more than one piece of them', () => {
    const long = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256);
    expect(base64Of(long)).toBe(Buffer.from(long).toString('base64'));
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
      }),
    );
  });
});
