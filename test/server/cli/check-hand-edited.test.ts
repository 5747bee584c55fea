import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AssemblyContent, Fill } from '../../../core/assembly/assembly.ts';
import type { CheckReport } from '../../../core/assembly/checks.ts';
import { checkCommand } from '../../../server/cli/check.ts';
import type { Application } from '../../../server/compose.ts';
import { composeApplication, DEMO_FOLDER } from '../../../server/compose.ts';
import { readConfig } from '../../../server/config.ts';
import { propose } from '../../../server/evaluation/guardrails/case-assembly.ts';
import { changeLibrary } from '../../../server/evaluation/guardrails/change-library.ts';
import { loadDemoLibrary } from '../../../server/library/load-demo-library.ts';

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-hand-edited-'));
let application: Application;
let content: AssemblyContent;
let clock: () => Date;

beforeAll(async () => {
  const dataDir = join(folder, 'data');
  application = await composeApplication({
    ...readConfig({}),
    databaseUrl: undefined,
    embedding: undefined,
    dataDir,
  });
  clock = () => new Date('2026-11-23T12:00:00Z');
  await loadDemoLibrary(application.deps, DEMO_FOLDER);
  const request = {
    template: 'TPL-CARD-EFFICACY',
    brief: 'primary endpoint',
    market: 'GB',
    language: 'en',
    channel: 'email',
    audience: 'cardiology',
    product: 'cardivanta',
    topics: ['efficacy'],
  } as const;
  ({ content } = await propose(application.deps, { ...request, topics: [...request.topics] }, '2026-11-23'));
  const library = {
    modules: [
      { id: 'MOD-ENDED', product: 'cardivanta', kind: 'claim', status: 'expired', expires: '2026-01-31' },
    ],
  };
  await changeLibrary({ ...application.deps, clock }, library);
}, 120_000);
afterAll(async () => {
  await application.close();
  rmSync(folder, { recursive: true });
});

/** The first slot that the edit changes, edited. */
function editFirst(edit: (fill: Fill) => Fill): unknown {
  const at = content.slots.findIndex((fill) => JSON.stringify(edit(fill)) !== JSON.stringify(fill));
  return { ...content, slots: content.slots.map((fill, index) => (index === at ? edit(fill) : fill)) };
}

test.each([
  {
    name: 'one digit',
    rule: 'REF-005',
    edit: () =>
      editFirst((fill) => ({
        ...fill,
        text: fill.text.replace(/\d(?=(?:[.,]\d+)?\s?%)/u, (digit) => `${(Number(digit) % 9) + 1}`),
      })),
  },
  {
    name: 'a marker',
    rule: 'REF-004',
    edit: () => editFirst((fill) => ({ ...fill, text: fill.text.replace(/\[\^[^\]]+\]/u, '') })),
  },
  {
    name: 'the id of an expired module',
    rule: 'EXP-001',
    edit: () => editFirst((fill) => ({ ...fill, moduleId: 'MOD-ENDED', version: 1 })),
  },
  { name: 'no AI label', rule: 'AI-001', edit: () => ({ ...content, aiLabel: null }) },
])('`check FILE` blocks $name with $rule and exit code 1', async ({ rule, edit }) => {
  const file = join(folder, 'edited.json');
  writeFileSync(file, JSON.stringify(edit()));
  const { exitCode, result } = await checkCommand({ ...application.deps, clock }, file);
  const { results } = result as CheckReport;
  expect(results.filter(({ verdict }) => verdict === 'block').map(({ ruleId }) => ruleId)).toContain(rule);
  expect(exitCode).toBe(1);
});

test.each(['{"template": ', '[]', '{}', 'null', '7'])(
  '`check FILE` refuses %s in one sentence',
  async (text) => {
    const file = join(folder, 'malformed.json');
    writeFileSync(file, text);
    const refusal = await checkCommand(application.deps, file).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'invalid_request', message: expect.stringMatching(/^[^\n]+$/u) });
  },
);

test('the command line ends with 2 and one sentence on malformed JSON', { timeout: 120_000 }, () => {
  const file = join(folder, 'malformed.json');
  writeFileSync(file, '{"template": ');
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../../server/main.ts'), 'check', file, '--data', join(folder, 'other')],
    { encoding: 'utf8' },
  );
  expect(status).toBe(2);
  expect(
    stderr
      .trim()
      .split('\n')
      .filter((line) => line.includes(file)),
  ).toEqual([expect.stringContaining('is not valid JSON')]);
});
