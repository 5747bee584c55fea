import { expect, test } from 'vitest';
import { RULES } from '../../../guardrails/rules.ts';
import { MUTATIONS } from '../../../server/evaluation/guardrails/generated/mutations.ts';
import { evalGuardrailsCommand } from '../../../server/cli/eval-guardrails.ts';
import { readConfig } from '../../../server/config.ts';
import type { GuardrailFigures } from '../../../server/evaluation/guardrails/figures.ts';

const violations = MUTATIONS.filter(({ expected }) => expected.length > 0);
const harmless = MUTATIONS.filter(({ expected }) => expected.length === 0);

test.each(RULES.map(({ id }) => id))('%s has three kinds of violation and a harmless one near it', (id) => {
  expect(violations.filter(({ expected }) => expected.includes(id)).length).toBeGreaterThanOrEqual(3);
  expect(harmless.filter(({ near = [] }) => near.includes(id)).length).toBeGreaterThanOrEqual(1);
});

test('every mutation has a name of its own', () => {
  const ids = MUTATIONS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});

/** Everything takes minutes: `ALL_CASES=1` runs it, otherwise one kind in a few is tried on one base each. */
const isWhole = process.env['ALL_CASES'] === '1';

test(
  'rules catch every seeded violation and raise nothing for a harmless change',
  { timeout: 900_000 },
  async () => {
    const { result } = await evalGuardrailsCommand(readConfig({}), isWhole ? { all: true } : { sample: 30 });
    const { caught, missed, falseAlarms, errors, unexpected, unusable } = result as GuardrailFigures;
    expect({ missed, falseAlarms, errors, unexpected, unusable }).toEqual({
      missed: 0,
      falseAlarms: 0,
      errors: 0,
      unexpected: [],
      unusable: [],
    });
    expect(caught).toBeGreaterThan(10);
  },
);
