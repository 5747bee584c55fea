import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { evalGuardrailsCommand } from '../../../server/cli/eval-guardrails.ts';
import { readConfig } from '../../../server/config.ts';
import { readCases } from '../../../server/evaluation/guardrails/read-cases.ts';

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'imprimatur-written-cases-'));
const file = join(folder, 'case.json');
afterAll(() => rmSync(folder, { recursive: true }));

const PROPOSED = {
  propose: {
    template: 'TPL-CARD-EFFICACY',
    market: 'GB',
    language: 'en',
    channel: 'email',
    audience: 'cardiology',
    product: 'cardivanta',
  },
};
const PLAIN = { name: 'plain', date: '2026-11-23', assembly: PROPOSED, expected: [] };
const evaluate = (path: string) => evalGuardrailsCommand(readConfig({}), { folder: path });

test('cases after the published ones come out as the table says', { timeout: 120_000 }, async () => {
  const outcome = await evaluate(join(ROOT, 'test/fixtures/guardrail-cases/real'));
  expect(outcome.text.split('\n').slice(RULE_LINES)).toEqual([
    expect.stringContaining('0 missed, 0 false alarms, 0 with errors, 0 unusable'),
  ]);
  expect(outcome.exitCode).toBe(0);
});
/** The head of the table, a line per rule, and the empty line. */
const RULE_LINES = 37;

test('both examples of the page come out as it says', { timeout: 120_000 }, async () => {
  const page = readFileSync(join(ROOT, 'docs/guardrail-cases.md'), 'utf8');
  const examples = Array.from(page.matchAll(/```json\n([^]*?)```/gu), ([, text = '']) => JSON.parse(text));
  expect(examples).toHaveLength(2);
  writeFileSync(file, JSON.stringify(examples));
  expect(await evaluate(folder)).toMatchObject({ exitCode: 0, result: { cases: 2, caught: 1 } });
});

describe('a case that cannot be judged', () => {
  beforeEach(() => rmSync(file, { force: true }));

  test.each([
    ['an unknown field', { ...PLAIN, expectd: ['REF-001'] }, 'expectd'],
    ['a missing field', { ...PLAIN, date: undefined }, 'date'],
    ['a wrong rule id', { ...PLAIN, expected: ['ref-1'] }, 'expected.0'],
    [
      'an unknown market form',
      { ...PLAIN, assembly: { propose: { ...PROPOSED.propose, market: 'gb' } } },
      'assembly.propose.market',
    ],
    [
      'an unknown member of the request',
      { ...PLAIN, assembly: { propose: { ...PROPOSED.propose, tone: 'x' } } },
      'tone',
    ],
    ['an unknown kind of item', { ...PLAIN, library: { module: [] } }, 'library'],
  ])('is listed with its field: %s', async (_, source, field) => {
    writeFileSync(file, JSON.stringify(source));
    const { unreadable } = await readCases(folder);
    expect(unreadable).toEqual([{ file: 'case.json', reason: expect.stringContaining(field) }]);
  });

  test(
    'is listed with its reason, whatever is wrong with it, and the command ends with 1',
    { timeout: 120_000 },
    async () => {
      const wrong = [
        { ...PLAIN, name: 'refused', library: { modules: [{ id: 'NEW' }] } },
        { ...PLAIN, name: 'record', records: { audits: {} } },
        { ...PLAIN, name: 'form', records: { audit: { log: 'good' } } },
        { ...PLAIN, name: 'words', rendered: [{ in: 'html', find: 'No such words', replace: '' }] },
        { ...PLAIN, name: 'template', assembly: { propose: { ...PROPOSED.propose, template: 'NO-SUCH' } } },
        {
          ...PLAIN,
          name: 'slot',
          assembly: { ...PROPOSED, change: { slots: { headline_evidence: { text: 7 } } } },
        },
      ];
      writeFileSync(file, JSON.stringify(wrong));
      const { exitCode, text } = await evaluate(folder);
      expect(exitCode).toBe(1);
      const reasons = text.split('\n').filter((line) => line.startsWith('unusable: '));
      expect(reasons).toEqual([
        expect.stringMatching(/refused: modules, item 1/u),
        expect.stringMatching(/record: records\.audits is no record; there are: /u),
        expect.stringMatching(/form: records\.audit\.log: /u),
        expect.stringMatching(/words: rendered: the html does not hold/u),
        expect.stringMatching(/template: .*NO-SUCH/u),
        expect.stringMatching(/slot: .*slots\.\d\.text/u),
      ]);
    },
  );

  test('ends with 2 when there is no case, or no JSON makes it unusable', async () => {
    expect(await evaluate(join(folder, 'nowhere'))).toMatchObject({ exitCode: 2 });
    expect(await evaluate(folder)).toMatchObject({ exitCode: 2 });
    writeFileSync(file, '{"name": ');
    expect((await readCases(folder)).unreadable).toEqual([
      { file: 'case.json', reason: expect.stringContaining('is not JSON in UTF-8') },
    ]);
  });
});
