import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { VERDICTS } from '../../core/assembly/checks.ts';
import { checkAssembly } from '../../guardrails/check-assembly.ts';
import { RULES } from '../../guardrails/rules.ts';
import { runRules } from '../../guardrails/run-rules.ts';
import { type Change, factsWith, readFixture } from './fixture-facts.ts';

const changeSchema = z.record(z.string(), z.json()).transform((change): Change => change);
const acceptsSchema = z.array(z.strictObject({ name: z.string(), change: changeSchema })).min(1);
const rejectsSchema = z
  .array(
    z.strictObject({
      name: z.string(),
      change: changeSchema,
      verdict: z.enum(VERDICTS),
      finding: z.string(),
      slotId: z.string().optional(),
    }),
  )
  .min(1);

it('passes the base case by every rule', () => {
  const { verdict, results } = checkAssembly(factsWith({}));
  expect(results.filter((result) => result.verdict !== 'pass')).toEqual([]);
  expect(results.map((result) => result.ruleId)).toEqual(RULES.map((rule) => rule.id));
  expect(verdict).toBe('pass');
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  it.each(acceptsSchema.parse(readFixture(`${id}/accepts.json`)))('accepts: $name', ({ change }) => {
    const [result] = runRules(factsWith(change), [rule]);
    expect(result?.findings).toEqual([]);
    expect(result?.verdict).toBe('pass');
  });

  it.each(rejectsSchema.parse(readFixture(`${id}/rejects.json`)))(
    'rejects: $name',
    ({ change, verdict, finding, slotId }) => {
      const report = checkAssembly(factsWith(change));
      const result = report.results.find((each) => each.ruleId === id);
      const found = result?.findings.find((each) => each.message === finding);
      expect(result?.findings.map((each) => each.message)).toContain(finding);
      expect(result?.verdict).toBe(verdict);
      if (slotId !== undefined) expect(found?.slotId).toBe(slotId);
      expect(report.verdict).not.toBe('pass');
      expect(report.results.filter((each) => each.verdict === 'error')).toEqual([]);
    },
  );
});
