import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TurnDeps } from '../../../../server/assembly/conversation/turn.ts';
import { createTestDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/database.ts';
import { demoDeps } from '../../../support/demo-library.ts';
import { startModelServer } from '../../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../../support/model-server/start-model-server.ts';
import { beginTalk, testEngine } from '../../../support/talk.ts';
import { CONVERSATIONS } from './conversations.ts';

let database: TestDatabase;
let server: ModelServer;
let deps: TurnDeps;
beforeAll(async () => {
  [database, server] = await Promise.all([createTestDatabase(), startModelServer()]);
  deps = await demoDeps(database.database);
});
afterAll(async () => {
  await server.close();
  await database.dispose();
});

describe.each(['deterministic', 'test-model'])('on the engine %s', (engine) => {
  it.each(CONVERSATIONS)('$name', async ({ steps }) => {
    const withEngine =
      engine === 'deterministic' ? deps : { ...deps, model: testEngine(deps, server.settings()) };
    const talk = await beginTalk(withEngine);
    let before = await talk.assembly();
    for (const step of steps) {
      const { say, set, language = 'en' } = step;
      if (say !== undefined) await talk.say(say, { language });
      if (set) await talk.set(...set);
      const [answer, { understanding, messages }, after] = [
        await talk.answer(),
        await talk.view(),
        await talk.assembly(),
      ];
      const told = say ?? `set ${String(set)}`;
      if (step.says) expect(answer.text, told).toMatch(step.says);
      expect(
        answer.questions.map(({ part }) => part),
        told,
      ).toEqual(step.asks ?? []);
      for (const [part, value] of Object.entries(step.knows ?? {}))
        expect(understanding, told).toMatchObject({ [part]: { value } });
      if (step.fills !== undefined) expect(after?.content.slots, told).toHaveLength(step.fills);
      if (step.unchanged) expect(after?.contentHash, told).toBe(before?.contentHash);
      if (answer.engine !== undefined) {
        expect(answer.engine, told).toBe(engine);
        expect(after?.proposal.engine.name).toBe(engine);
        expect(after?.content.aiLabel?.engine ?? engine).toBe(engine);
      }
      expect(answer.notices, told).toEqual([]);
      expect(messages.at(-1)?.author).toBe('assistant');
      before = after;
    }
  });
});

it('keeps the record of a model complete: AI-001 and AI-003 pass, and the order is one fact of the score', async () => {
  const withModel = { ...deps, model: testEngine(deps, server.settings()) };
  const talk = await beginTalk(withModel);
  await talk.say('Email for cardiologists in Germany after the congress about side effects');
  const { rows } = await database.database.query<{ rule: string; verdict: string }>(
    `SELECT r->>'ruleId' AS rule, r->>'verdict' AS verdict
       FROM check_report c CROSS JOIN LATERAL jsonb_array_elements(c.results) r
      WHERE c.assembly_id = $1 AND r->>'ruleId' LIKE 'AI-%' ORDER BY 1`,
    [talk.id],
  );
  expect(rows.map(({ rule, verdict }) => `${rule} ${verdict}`)).toEqual([
    'AI-001 pass',
    'AI-002 pass',
    'AI-003 pass',
  ]);
  const { proposal } = (await talk.assembly()) ?? {};
  expect(proposal?.engine.model).toMatchObject({ name: 'test-model', promptVersion: 'choose-modules@1' });
  expect(proposal?.engine.model?.replyDigest).toMatch(/^[0-9a-f]{64}$/u);
  const reasons = proposal?.slots.flatMap((slot) => slot.reasons) ?? [];
  expect(reasons.filter(({ code }) => code === 'model_rank').length).toBeGreaterThan(0);
});

it('lets a model read what the rules left open, says so, and never what they read or a person set', async () => {
  const withModel = { ...deps, model: testEngine(deps, server.settings()) };
  const talk = await beginTalk(withModel);
  await talk.set('market', 'AT');
  server.behave(({ data }) => {
    const message =
      typeof data === 'object' && data !== null && 'message' in data ? String(data.message) : '';
    const parts = message.includes('heart people')
      ? [
          { part: 'audience', value: 'cardiology', words: 'heart people' },
          { part: 'market', value: 'DE', words: 'heart people' },
        ]
      : [];
    return { do: 'reply', answer: JSON.stringify({ intent: 'propose', slotNumber: null, parts }) };
  });
  await talk.say('something for heart people please');
  server.behave('honest');
  const { understanding } = await talk.view();
  expect(understanding.market).toMatchObject({ value: 'AT', source: 'person' });
  expect(understanding.audience).toEqual({ value: 'cardiology', source: 'model', words: 'heart people' });
});
