import { describe, expect, it } from 'vitest';
import { listModules } from '../../core/contract/library.ts';
import { daysLeft, expiryState } from '../../web/features/library/expiry-state.ts';
import { moduleQueryOf } from '../../web/features/library/list/module-filters.ts';
import { clickRate } from '../../web/features/library/module/click-rate.ts';

describe('filters of the library', () => {
  it('sends what the address says', () => {
    const values = {
      text: 'hypotension',
      kind: 'safety_note',
      market: 'DE',
      language: 'de',
      status: 'approved',
    };
    expect(moduleQueryOf(values, 3)).toEqual({ ...values, page: 3, pageSize: 25 });
  });

  it('leaves out what no library knows, so that a mistyped address still lists something', () => {
    const query = moduleQueryOf({ kind: 'nonsense', market: 'Germany', language: '!!', status: 'gone' }, 1);
    expect(query).toEqual({ page: 1, pageSize: 25 });
    expect(listModules.query.safeParse(query).success).toBe(true);
  });
});

describe('expiry of an item', () => {
  const now = new Date(2026, 10, 22, 23, 59);

  it('is valid on its last day and over on the next', () => {
    expect(daysLeft('2026-11-22', now)).toBe(0);
    expect(expiryState('2026-11-22', now)).toBe('soon');
    expect(expiryState('2026-11-21', now)).toBe('over');
  });

  it('is told as soon within 60 days and not before', () => {
    expect(expiryState('2027-01-21', now)).toBe('soon');
    expect(expiryState('2027-01-22', now)).toBe('valid');
  });
});

describe('click rate', () => {
  it('is a dash where nothing was sent, never a division by nothing', () => {
    expect(clickRate({ sent: 0, clicked: 0 }, 'en')).toBe('–');
    expect(clickRate({ sent: 1_000, clicked: 113 }, 'en')).toBe('11.3%');
  });
});
