import { SHARED_LEXICONS } from '../../guardrails/lexicon/shared-lexicons.ts';
import { expect, test } from 'vitest';
import { overallVerdict } from '../../core/assembly/checks.ts';
import { defineRule, finding } from '../../guardrails/define-rule.ts';
import { ruleSetOf } from '../../guardrails/rule-set.ts';
import { RULES } from '../../guardrails/rules.ts';
import { runRules } from '../../guardrails/run-rules.ts';
import { packOf } from '../../guardrails/packs.ts';
import { factsWith } from './fixture-facts.ts';

const words = { version: 1, source: 'a clause', summary: 'Something holds.' } as const;
const facts = factsWith({});

const needy = (severity: 'block' | 'warn') =>
  defineRule({ ...words, id: 'X-002', severity, needs: ['audit', 'pack'], check: () => [] });

test('a rule that throws gives an error, and an error blocks', () => {
  const throwing = defineRule({
    ...words,
    id: 'X-001',
    severity: 'warn',
    needs: [],
    check: () => {
      throw new Error('no such thing');
    },
  });
  const results = runRules(facts, [throwing]);
  expect(results).toMatchObject([{ verdict: 'error', findings: [{ evidence: 'no such thing' }] }]);
  expect(overallVerdict(results)).toBe('block');
});

test('a rule whose fact is missing is not run, says which fact, and blocks when the rule is a blocking one', () => {
  const lacking = { ...facts, audit: undefined };
  const results = runRules(lacking, [needy('block')]);
  expect(results).toMatchObject([
    { verdict: 'not_run', findings: [{ message: expect.stringContaining('not stored in this library') }] },
  ]);
  expect(overallVerdict(results)).toBe('block');
  expect(overallVerdict(runRules(lacking, [needy('warn')]))).toBe('warn');
  expect(runRules(facts, [needy('block')])).toMatchObject([{ verdict: 'pass' }]);
});

test('a rule that has nothing to judge says so and is not counted as a check made', () => {
  const elsewhere = defineRule({
    ...words,
    id: 'X-003',
    severity: 'block',
    needs: ['person'],
    notApplicable: () => 'Nobody is named.',
    check: () => [finding('never reached')],
  });
  const [result] = runRules({ ...facts, person: undefined }, [elsewhere]);
  expect(result).toMatchObject({ verdict: 'pass', notApplicable: 'Nobody is named.', findings: [] });
});

test.each([
  ['block', undefined, 'block'],
  ['warn', undefined, 'warn'],
  ['block', 'warn', 'warn'],
  ['warn', 'block', 'block'],
] as const)('a %s rule whose finding has level %s gives %s', (severity, level, verdict) => {
  const rule = defineRule({
    ...words,
    id: 'X-004',
    severity,
    needs: [],
    check: () => [finding('Something is wrong.', level ? { level } : {})],
  });
  expect(runRules(facts, [rule])).toMatchObject([{ verdict }]);
});

test('an email without an HCP passes overall and reports the rules about a person as not applicable', () => {
  const results = runRules(factsWith({ content: { context: { hcp: null } }, person: null }), RULES);
  const notApplicable = results.filter((result) => result.notApplicable !== undefined);
  expect(notApplicable.map((result) => result.ruleId)).toEqual(
    expect.arrayContaining(RULES.filter(({ id }) => id.startsWith('CON-')).map(({ id }) => id)),
  );
  expect(overallVerdict(results)).toBe('pass');
});

test('a named HCP whose data was not gathered is not run and blocks', () => {
  const results = runRules({ ...facts, person: undefined }, RULES);
  const consent = results.filter((result) => result.ruleId.startsWith('CON-'));
  expect(consent.length).toBeGreaterThan(0);
  expect(consent.filter(({ verdict }) => verdict !== 'not_run')).toEqual([]);
  expect(overallVerdict(results)).toBe('block');
});

test('the rule set names every rule version, the word lists and the pack version', () => {
  const set = ruleSetOf(RULES, packOf('DE'));
  expect(set).toHaveLength(RULES.length + SHARED_LEXICONS.size + 1);
  expect(set).toContain(`lexicon de@${SHARED_LEXICONS.get('de')?.version}`);
  expect(set).toContain(`pack DE@${packOf('DE')?.version}`);
  expect(ruleSetOf(RULES, undefined)).toContain('no pack');
});
