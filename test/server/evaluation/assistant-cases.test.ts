import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evalAssistantCommand } from '../../../server/cli/eval-assistant.ts';
import { readConfig } from '../../../server/config.ts';
import { parseCase } from '../../../server/evaluation/assistant/parse-case.ts';
import { readCases } from '../../../server/evaluation/assistant/read-cases.ts';

const ROOT = join(import.meta.dirname, '../../..');
const CASES = join(ROOT, 'test/fixtures/assistant-cases');
const folder = mkdtempSync(join(tmpdir(), 'imprimatur-assistant-cases-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PLAIN = { id: 'plain', conversation: ['UK cardiologists, safety'] };
const reasonFor = (source: unknown): string => {
  const parsed = parseCase(source, 'place');
  return 'reason' in parsed ? parsed.reason : 'none';
};

describe('the evaluation of the assistant', () => {
  /** Every case runs with ASSISTANT_CASES=all. */
  const shown = process.env['ASSISTANT_CASES'] === 'all' ? 1 : 24;

  it(
    'tells a forbidden module and an unusable case, and finds none in our own',
    { timeout: 600_000 },
    async () => {
      const page = readFileSync(join(ROOT, 'docs/assistant-cases.md'), 'utf8');
      const examples = Array.from(page.matchAll(/```json\n([^]*?)```/gu), ([, text = '']) =>
        JSON.parse(text),
      );
      expect(examples).toHaveLength(2);
      const own = (await readCases(CASES)).cases.filter((_, index) => index % shown === 0);
      const forbidden = { ...PLAIN, id: 'forbidden', mustNot: ['MOD-CARD-*'] };
      writeFileSync(
        join(folder, 'case.json'),
        JSON.stringify([...examples, ...own, forbidden, { id: 'empty' }]),
      );
      const outcome = await evalAssistantCommand(readConfig({}), { folder });
      expect(outcome.text.split('\n').filter((line) => line.includes('MUST NOT'))).toEqual([
        expect.stringMatching(/^forbidden: MUST NOT: MOD-CARD-/u),
      ]);
      const place = `case ${examples.length + own.length + 2}`;
      expect(outcome.text).toContain(`unusable: case.json, ${place}: conversation:`);
      expect(outcome).toMatchObject({
        exitCode: 1,
        result: { total: { violations: 1, turnedDown: 0 }, unusable: [expect.anything()] },
      });
      const unexpected = outcome.text.split('\n').map((line) => line.split(':')[0]);
      for (const { id } of examples) expect(unexpected).not.toContain(id);
    },
  );

  it('says that there is no model where none is configured', async () => {
    writeFileSync(join(folder, 'case.json'), JSON.stringify(PLAIN));
    const outcome = await evalAssistantCommand(readConfig({}), { folder, engine: 'model' });
    expect(outcome).toMatchObject({ exitCode: 2, result: { code: 'not_found' } });
  });
});

describe('a case as other people write it', () => {
  it('may have other field names, names for codes and single values for lists', () => {
    const parsed = parseCase(
      {
        name: 'theirs',
        library: 'demo',
        messages: [
          { role: 'user', content: 'UK cardiologists' },
          { role: 'assistant', content: 'Which topic?' },
          { role: 'user', content: 'safety' },
        ],
        expectedContext: {
          country: 'Great Britain',
          specialty: 'Cardiologists',
          topic: 'side effects',
          moment: null,
        },
        acceptableModules: { answer: 'MOD-A' },
        refusal: 'refuse_send',
        must_not: ['MOD-B', 'cures everything'],
      },
      'place',
    );
    expect(parsed).toMatchObject({
      case: {
        id: 'theirs',
        conversation: [{ say: 'UK cardiologists' }, { say: 'safety' }],
        expected: {
          context: { market: ['GB'], audience: ['cardiology'], topics: ['safety'], moment: [null] },
          slots: { answer: ['MOD-A'] },
          refusal: 'send',
        },
        mustNot: { modules: ['MOD-B'], text: ['cures everything'] },
      },
    });
  });

  it.each([
    ['no object', 'text', 'the case'],
    ['no conversation', { id: 'x' }, 'conversation'],
    ['an empty conversation', { ...PLAIN, conversation: [] }, 'conversation'],
    ['a turn without words', { ...PLAIN, conversation: [{ shout: 'x' }] }, 'conversation.0.say'],
    [
      'an unknown part of a chip',
      { ...PLAIN, conversation: [{ chip: { part: 'colour', value: 'x' } }] },
      'conversation.0',
    ],
    ['an unknown field', { ...PLAIN, expecting: {} }, 'expecting'],
    ['an unknown field inside', { ...PLAIN, expected: { context: { mood: 'x' } } }, 'mood'],
    ['a wrong date', { ...PLAIN, today: '22.11.2026' }, 'today'],
    ['an unknown intent', { ...PLAIN, expected: { intent: 'dance' } }, 'expected.intent'],
    ['an unknown refusal', { ...PLAIN, expected: { refusal: 'cook' } }, 'expected.refusal'],
    ['a language that nobody answers in', { ...PLAIN, language: 'it' }, 'language'],
    ['a library of unknown items', { ...PLAIN, library: { recipes: [] } }, 'library'],
  ])('is refused with its field: %s', (_, source, field) => {
    expect(reasonFor(source)).toContain(field);
  });

  it('names the line of a file of many cases that is no JSON', async () => {
    const file = join(folder, 'many.jsonl');
    writeFileSync(file, `${JSON.stringify(PLAIN)}\n\n{"id": \n`);
    const { cases, unusable } = await readCases(file);
    expect(cases).toHaveLength(1);
    expect(unusable).toMatchObject([{ place: expect.stringContaining('line 3') }]);
  });
});
