import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

// server/db/schema.sql is generated from the database.
const lines = sourceFiles(['.ts', '.tsx', '.css', '.sql'])
  .filter(({ path }) => !path.startsWith('test/fixtures/') && path !== 'server/db/schema.sql')
  .map(({ path, text }) => ({ path, count: text.split('\n').length - 1 }))
  .toSorted((left, right) => left.count - right.count);
const at = (share: number) => lines[Math.floor(share * (lines.length - 1))]?.count;

describe('file sizes', () => {
  it('keeps the median at or below 80 lines', () => expect(at(0.5)).toBeLessThanOrEqual(80));

  it('keeps the 95th percentile at or below 250 lines', () => expect(at(0.95)).toBeLessThanOrEqual(250));

  it('has no file over 400 lines', () => {
    expect(lines.filter(({ count }) => count > 400)).toEqual([]);
  });
});
