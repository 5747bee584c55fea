import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../../core/audit/describe-entry.ts';
import { auditEntrySchema } from '../../../core/audit/entry.ts';
import type { AuditEntry } from '../../../core/audit/entry.ts';
import { AUDIT_EVENTS, AUDIT_EVENT_TYPES } from '../../../core/audit/events.ts';

const ENTRY: AuditEntry = {
  format: 1,
  id: 'e1',
  type: 'assembly.signed',
  at: '2026-03-02T09:00:00.000Z',
  actor: { id: 'a1', printedName: 'Priya Nair', roles: ['legal_reviewer'] },
  subject: { type: 'assembly', id: 'A-7', revision: 3 },
  market: 'DE',
  details: { role: 'legal' },
};

const factsOf = (sentence: string): string[] => [...sentence.matchAll(/\{\w+\}/g)].map(String).toSorted();

describe('an entry as a sentence', () => {
  test('names who did what to which subject, in both languages', () => {
    expect(describeEntry(ENTRY, 'en')).toBe('Priya Nair signed email A-7 as legal reviewer');
    expect(describeEntry(ENTRY, 'de')).toBe('Priya Nair hat E-Mail A-7 in der Rolle legal unterschrieben');
  });

  test.each(AUDIT_EVENT_TYPES)('leaves no placeholder of %s unfilled, whatever the entry lacks', (type) => {
    for (const language of ['en', 'de'] as const) {
      expect(describeEntry({ ...ENTRY, type, details: {} }, language)).not.toMatch(/[{}]|undefined/);
    }
  });

  test('asks for the same facts in both languages', () => {
    for (const { en, de } of Object.values(AUDIT_EVENTS)) expect(factsOf(de)).toEqual(factsOf(en));
  });

  test('takes a detail named like an object method as absent', () => {
    const text = describeEntry({ ...ENTRY, type: 'library.status_changed', details: {} }, 'en');
    expect(text).toBe('Priya Nair changed the status of email A-7 from – to –');
  });
});

describe('an entry', () => {
  test.each([
    ['an unknown event', { type: 'assembly.deleted' }],
    ['another format', { format: 2 }],
    ['a time without milliseconds', { at: '2026-03-02T09:00:00Z' }],
    ['a time with an offset', { at: '2026-03-02T09:00:00.000+01:00' }],
    ['a field that the format does not have', { comment: 'x' }],
    ['nested details', { details: { person: { name: 'x' } } }],
    ['half a character', { details: { role: '\ud800' } }],
    ['a hash that is none', { contentHash: 'abc' }],
  ])('is refused with %s', (_, change) => {
    expect(auditEntrySchema.safeParse(ENTRY).success).toBe(true);
    expect(auditEntrySchema.safeParse({ ...ENTRY, ...change }).success).toBe(false);
  });
});
