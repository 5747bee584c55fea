import { describe, expect, it } from 'vitest';
import { moduleSchema } from '../../../core/library/content.ts';
import { describeIssues } from '../../../core/library/import-words.ts';

const problemOf = (value: unknown) => {
  const parsed = moduleSchema.safeParse(value);
  if (parsed.success) throw new Error('The value was expected to be wrong.');
  return describeIssues(parsed.error.issues);
};
const good = { id: 'M', product: 'p', kind: 'message', status: 'draft' };

describe('the reason of a rejected row', () => {
  it('names a missing field', () => {
    expect(problemOf({ ...good, product: undefined })).toEqual({ field: 'product', reason: 'is missing' });
  });

  it('lists the words that a field may have', () => {
    expect(problemOf({ ...good, status: 'live' }).reason).toBe(
      'must be one of draft, in_review, approved, expired, withdrawn',
    );
  });

  it('leads to the value inside a list that may also be a single value', () => {
    const approval = { approvalId: 'A', channel: 'email', from: '2026-01-01', until: '2026-02-30' };
    const problem = problemOf({ ...good, approvals: [{ ...approval, market: ['DE', 'Germany'] }] });
    expect(problem.field).toBe('approvals.0.market.1');
    expect(problem.reason).toContain('also approvals.0.until must be a date such as 2027-01-31');
  });

  it('names fields that are not known, whatever they are called', () => {
    const value: unknown = JSON.parse(JSON.stringify(good).replace('{', '{"__proto__":{"admin":true},'));
    expect(problemOf(value).reason).toBe('has fields that are not known here: __proto__');
  });
});
