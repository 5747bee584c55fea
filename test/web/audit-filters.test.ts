import { describe, expect, it } from 'vitest';
import { AUDIT_EVENT_TYPES } from '../../core/audit/events.ts';
import { listEntries } from '../../core/contract/audit.ts';
import { GERMAN } from '../../web/lib/i18n/de.ts';
import { ENGLISH } from '../../web/lib/i18n/en.ts';
import { dayStart } from '../../web/features/audit/list/day-start.ts';
import { entryQueryOf } from '../../web/features/audit/list/entry-filters.ts';

const wordOf = (types: unknown, type: string): unknown =>
  type
    .split('.')
    .reduce<unknown>(
      (node, part) =>
        typeof node === 'object' && node !== null
          ? Object.entries(node).find(([name]) => name === part)?.[1]
          : undefined,
      types,
    );

describe('filters of the log', () => {
  it('turns days into instants of the reader’s zone, both days included', () => {
    const start = dayStart('2026-03-28', 0);
    const end = dayStart('2026-03-29', 1);
    expect(start).toBe(new Date(2026, 2, 28).toISOString());
    expect(end).toBe(new Date(2026, 2, 30).toISOString());
    const query = entryQueryOf({ from: '2026-03-28', to: '2026-03-29' }, 1);
    expect(query).toMatchObject({ from: start, to: end });
    expect(listEntries.query.safeParse(query).success).toBe(true);
  });

  it('leaves out days and event types that make no sense', () => {
    const query = entryQueryOf({ type: 'nothing.such', from: 'yesterday', to: '2026-1-1' }, 2);
    expect(query).toEqual({ page: 2, pageSize: 50 });
  });
});

describe('words for event types', () => {
  it('exist for every event in both languages, so that no filter shows a code', () => {
    for (const type of AUDIT_EVENT_TYPES) {
      expect(wordOf(ENGLISH.audit.type, type), type).toEqual(expect.any(String));
      expect(wordOf(GERMAN.audit.type, type), type).toEqual(expect.any(String));
    }
  });
});
