import { expect, test } from 'vitest';
import type { RuleResult, Verdict } from '../../core/assembly/checks.ts';
import { parseDocument } from '../../web/features/reports/parse-document.ts';
import { reportQueryOf } from '../../web/features/reports/report-filters.ts';
import { byVerdict, needsReason } from '../../web/ui/shown-verdict.ts';

const result = (
  ruleId: string,
  verdict: Verdict,
  severity: RuleResult['severity'] = 'block',
): RuleResult => ({
  ruleId,
  ruleVersion: 1,
  severity,
  summary: '',
  source: '',
  verdict,
  findings: [],
});

test('a failed rule, one that could not run and one with nothing to judge stand in groups of their own', () => {
  const groups = byVerdict([
    result('A-001', 'pass'),
    result('A-002', 'error'),
    result('A-003', 'not_run'),
    { ...result('A-004', 'pass'), notApplicable: 'Nothing to judge.' },
    result('A-005', 'block'),
    result('A-006', 'warn', 'warn'),
  ]);
  expect(groups.map(({ verdict, results }) => [verdict, results.map(({ ruleId }) => ruleId)])).toEqual([
    ['block', ['A-005']],
    ['error', ['A-002']],
    ['not_run', ['A-003']],
    ['warn', ['A-006']],
    ['pass', ['A-001']],
    ['not_applicable', ['A-004']],
  ]);
});

test('a warning needs a reason, also when it could not be made; a blocking rule has none', () => {
  expect(needsReason(result('A-001', 'warn'))).toBe(true);
  expect(needsReason(result('A-001', 'not_run', 'warn'))).toBe(true);
  expect(needsReason(result('A-001', 'not_run', 'block'))).toBe(false);
  expect(needsReason(result('A-001', 'error', 'warn'))).toBe(false);
});

test('an address asks for what makes sense in it and leaves out the rest', () => {
  expect(reportQueryOf({ rule: 'REF-002', verdict: 'block', from: '2026-10-01', market: 'DE' }, 2)).toEqual({
    page: 2,
    pageSize: 50,
    rule: 'REF-002',
    verdict: 'block',
    from: '2026-10-01',
    market: 'DE',
  });
  expect(reportQueryOf({ verdict: 'pass', from: 'yesterday', market: 'Germany', status: 'x' }, 1)).toEqual({
    page: 1,
    pageSize: 50,
  });
});

test('a page of a rule is read as headings, paragraphs, lists, code and links to other rules', () => {
  const source =
    '# X-001\n\nAs [CON-001](CON-001.md), see [accepts](../a.json).\n\n## How\n\n- `one`\n- two\n  more\n';
  expect(parseDocument(source)).toEqual([
    {
      type: 'paragraph',
      pieces: [
        { type: 'text', value: 'As ' },
        { type: 'rule', value: 'CON-001', id: 'CON-001' },
        { type: 'text', value: ', see ' },
        { type: 'text', value: 'accepts' },
        { type: 'text', value: '.' },
      ],
    },
    { type: 'heading', pieces: [{ type: 'text', value: 'How' }] },
    {
      type: 'list',
      items: [[{ type: 'code', value: 'one' }], [{ type: 'text', value: 'two more' }]],
    },
  ]);
});
