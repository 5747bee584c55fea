import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsOf } from '../../../core/model/question-fields.ts';
import { rateOf } from '../../../core/model/wilson.ts';
import { PROMPTS } from '../../../prompts/prompts.ts';
import { chooseModules } from '../../../prompts/choose-modules/schema.ts';

test('a rate has the Wilson interval, and none where nothing was counted', () => {
  const { low, high } = rateOf(8, 10);
  expect([low, high].map((value) => value?.toFixed(4))).toEqual(['0.4902', '0.9433']);
  expect(rateOf(0, 0)).toEqual({ of: 0, count: 0, share: null, low: null, high: null });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (of, part) => {
        const { share, low: from, high: to } = rateOf(Math.round(part * of), of);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(share ?? Number.NaN);
        expect(to).toBeGreaterThanOrEqual(share ?? Number.NaN);
        expect(to).toBeLessThanOrEqual(1);
      },
    ),
  );
});

test('every field that a prompt shows to a model is listed by name, and none of them is a person', () => {
  expect(fieldsOf(chooseModules.variables)).toContain('slots[].candidates[].words');
  expect(fieldsOf(chooseModules.reply)).toEqual([
    'slots[].slotId',
    'slots[].order[].id',
    'slots[].order[].quote',
  ]);
  for (const { variables, version } of PROMPTS) {
    const fields = fieldsOf(variables);
    expect(fields.length, version).toBeGreaterThan(2);
    expect(fields.join(' '), version).not.toMatch(/hcp|person|author|actor|email|account|signature|note/iu);
  }
});
