import { expect, test } from 'vitest';
import type { Finding, RuleResult, Verdict } from '../../../core/assembly/checks.ts';
import { compareReports } from '../../../core/assembly/compare-reports.ts';

const result = (ruleId: string, verdict: Verdict, ...findings: Finding[]): RuleResult => ({
  ruleId,
  ruleVersion: 1,
  severity: 'block',
  summary: ruleId,
  source: 'test',
  verdict,
  findings,
});
const at = (slotId: string, start: number): Finding => ({
  slotId,
  message: 'Expired.',
  evidence: 'REF-1',
  span: { start, end: start + 5 },
});
const compare = (before: RuleResult[], after: RuleResult[]) =>
  compareReports({ results: before }, { results: after });

test('names what appeared, what went away, and which verdicts changed', () => {
  const difference = compare(
    [result('REF-002', 'block', at('main', 0)), result('EXP-001', 'pass')],
    [result('REF-002', 'pass'), result('EXP-001', 'warn', at('safety', 3))],
  );
  expect(difference.appeared).toMatchObject([{ ruleId: 'EXP-001', slotId: 'safety', verdict: 'warn' }]);
  expect(difference.gone).toMatchObject([{ ruleId: 'REF-002', slotId: 'main', verdict: 'block' }]);
  expect(difference.verdicts).toEqual([
    { ruleId: 'REF-002', before: 'block', after: 'pass' },
    { ruleId: 'EXP-001', before: 'pass', after: 'warn' },
  ]);
});

test('a finding that only moved within its text is the same one', () => {
  const difference = compare(
    [result('REF-002', 'block', at('main', 0))],
    [result('REF-002', 'block', at('main', 40))],
  );
  expect(difference).toEqual({ appeared: [], gone: [], verdicts: [] });
});

test('of two equal findings of which one is mended, one is gone', () => {
  const difference = compare(
    [result('REF-002', 'block', at('main', 0), at('main', 9))],
    [result('REF-002', 'block', at('main', 9))],
  );
  expect([difference.appeared.length, difference.gone.length]).toEqual([0, 1]);
});

test('a rule that failed, could not run, or was added is a change of its verdict', () => {
  const difference = compare(
    [result('REF-002', 'pass'), result('AUD-001', 'pass')],
    [
      result('REF-002', 'error', { message: 'The rule failed while it was judging.' }),
      result('AUD-001', 'not_run', { message: 'Not looked up.' }),
      result('CON-003', 'pass'),
    ],
  );
  expect(difference.verdicts).toEqual([
    { ruleId: 'REF-002', before: 'pass', after: 'error' },
    { ruleId: 'AUD-001', before: 'pass', after: 'not_run' },
    { ruleId: 'CON-003', before: null, after: 'pass' },
  ]);
  expect(difference.appeared.map(({ verdict }) => verdict)).toEqual(['error', 'not_run']);
});
