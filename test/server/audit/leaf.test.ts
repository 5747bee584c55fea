import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../../core/audit/entry.ts';
import { canonicalBytes } from '../../../server/audit/canonical-bytes.ts';
import { readLeaf } from '../../../server/audit/read-leaf.ts';

const text = fc.string({ unit: 'grapheme', maxLength: 40 }).filter((value) => !value.includes('\u0000'));
const detail = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const entries: fc.Arbitrary<AuditEntry> = fc.record({
  format: fc.constant(1 as const),
  id: text.map((value) => `e${value}`),
  type: fc.constantFrom('assembly.signed' as const, 'library.imported' as const),
  at: fc
    .date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  actor: fc.record({ id: fc.constant('a1'), printedName: text, roles: fc.constant(['auditor']) }),
  subject: fc.record({ type: fc.constant('assembly'), id: text.map((value) => `A${value}`) }),
  details: fc.dictionary(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,9}$/), detail, { maxKeys: 6 }),
});

const shuffled = (entry: AuditEntry): unknown => Object.fromEntries(Object.entries(entry).toReversed());

describe('the leaf of an entry', () => {
  test('does not depend on the order of fields', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        expect(canonicalBytes(shuffled(entry))).toEqual(canonicalBytes(entry));
      }),
    );
  });

  test('reads back as the entry, whose bytes are the leaf again', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const read = readLeaf(canonicalBytes(entry));
        if ('objection' in read) throw new Error(read.objection);
        expect(canonicalBytes(read.entry)).toEqual(canonicalBytes(entry));
      }),
    );
  });

  test.each([
    ['white space', (leaf: string) => leaf.replace('{', '{ ')],
    ['a byte order mark', (leaf: string) => `\ufeff${leaf}`],
    ['a repeated field', (leaf: string) => leaf.replace('{', '{"format":1,')],
    ['an escape that is not needed', (leaf: string) => leaf.replace('a1', '\\u00611')],
    ['another field', (leaf: string) => leaf.replace('{', '{"a":1,')],
    ['an event that does not exist', (leaf: string) => leaf.replace('assembly.signed', 'assembly.burnt')],
    ['no JSON', () => 'entry'],
  ])('is refused with %s, although it may mean the same', (_, change) => {
    const leaf =
      '{"actor":{"id":"a1","printedName":"","roles":[]},"at":"2026-03-02T09:00:00.000Z","details":{},"format":1,' +
      '"id":"e1","subject":{"id":"A-1","type":"assembly"},"type":"assembly.signed"}';
    expect(readLeaf(Buffer.from(leaf))).toHaveProperty('entry');
    expect(readLeaf(Buffer.from(change(leaf)))).toHaveProperty('objection');
  });

  test('has the bytes that were written down when the format was fixed', () => {
    const entry: AuditEntry = {
      type: 'assembly.signed',
      subject: { type: 'assembly', id: 'A-1', revision: 2 },
      market: 'DE',
      id: 'e1',
      format: 1,
      details: { role: 'legal' },
      contentHash: 'ab'.repeat(32),
      at: '2026-03-02T09:00:00.000Z',
      actor: { roles: ['legal_reviewer'], printedName: 'Zoë “Z” Müller', id: 'a1' },
    };
    expect(canonicalBytes(entry).toString('utf8')).toBe(
      '{"actor":{"id":"a1","printedName":"Zoë “Z” Müller","roles":["legal_reviewer"]},' +
        '"at":"2026-03-02T09:00:00.000Z",' +
        `"contentHash":"${'ab'.repeat(32)}","details":{"role":"legal"},"format":1,"id":"e1","market":"DE",` +
        '"subject":{"id":"A-1","revision":2,"type":"assembly"},"type":"assembly.signed"}',
    );
  });
});
