import { describe, expect, it } from 'vitest';
import { REVIEW_ROLES } from '../../core/review/signature.ts';
import { ASSEMBLY_STATUSES } from '../../core/review/transitions.ts';
import { blocksOf, originCounts } from '../../web/features/review/record/origin-counts.ts';
import { signedTime } from '../../web/features/review/record/signed-time.ts';
import { whyNotSign } from '../../web/features/review/record/why-not-sign.ts';
import { ageWords } from '../../web/features/review/queue/age-words.ts';

const block = (origin: 'approved_verbatim' | 'ai_generated') => ({ origin });
const reviewer = { roles: ['medical_reviewer' as const] };

describe('why a person cannot sign', () => {
  it('offers the signature exactly where the server names a role', () => {
    for (const role of REVIEW_ROLES)
      expect(whyNotSign({ openRoles: [role], status: 'in_review', mine: false }, reviewer)).toBeNull();
  });

  it('names the authorship before anything else while the email is in review', () => {
    expect(whyNotSign({ openRoles: [], status: 'in_review', mine: true }, reviewer)).toBe('author');
  });

  it('tells a reader without a review role apart from a reviewer who has decided', () => {
    const item = { openRoles: [], status: 'in_review' as const, mine: false };
    expect(whyNotSign(item, { roles: ['auditor'] })).toBe('no_role');
    expect(whyNotSign(item, reviewer)).toBe('decided');
    expect(whyNotSign(item, null)).toBe('no_role');
  });

  it('says the state instead of a person’s reason in every other state', () => {
    for (const status of ASSEMBLY_STATUSES.filter((one) => one !== 'in_review'))
      expect(whyNotSign({ openRoles: [], status, mine: true }, reviewer)).toBe('not_in_review');
  });
});

describe('what stands beside a signature', () => {
  it('gives the time in the zone of the signature, with its name', () => {
    const written = signedTime('2026-07-01T23:30:00.000+02:00', 'Europe/Berlin', 'en');
    expect(written).toContain('1 July 2026');
    expect(written).toContain('23:30:00');
    expect(written).toContain('(Europe/Berlin)');
  });

  it('counts the blocks of each origin, the subject line included', () => {
    expect(
      originCounts([block('ai_generated'), block('approved_verbatim'), block('approved_verbatim')]),
    ).toEqual([
      { origin: 'approved_verbatim', count: 2 },
      { origin: 'ai_generated', count: 1 },
    ]);
    expect(blocksOf({ subject: null, slots: [] })).toEqual([]);
  });

  it('says an age in its largest whole unit, in both languages', () => {
    expect(ageWords(10, 'en')).toBe('1 minute');
    expect(ageWords(3 * 3_600 + 59 * 60, 'en')).toBe('3 hours');
    expect(ageWords(2 * 86_400, 'de')).toBe('2 Tage');
  });
});
