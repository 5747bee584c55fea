import { afterAll, beforeAll, expect, it } from 'vitest';
import { modelUse } from '../../../../server/assembly/model-use.ts';
import { proposeContent } from '../../../../server/assembly/propose-assembly.ts';
import type { Proposed } from '../../../../server/assembly/propose-assembly.ts';
import type { TurnDeps } from '../../../../server/assembly/conversation/turn.ts';
import { createTestDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../../support/demo-library.ts';
import { BEHAVIOURS } from '../../../support/model-server/behaviours.ts';
import type { BehaviourName } from '../../../support/model-server/behaviours.ts';
import { startModelServer } from '../../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../../support/model-server/start-model-server.ts';
import { beginTalk, testEngine } from '../../../support/talk.ts';

const HONEST: ReadonlySet<string> = new Set(['honest', 'honest_without_usage', 'flaky', 'repairs']);
/** Long enough for an honest answer on a busy machine, short enough for a silent server. */
const TIMEOUT_MS = 1_500;
const REQUEST = { context: GERMAN_CONTEXT, brief: GERMAN_BRIEF };

let database: TestDatabase;
let server: ModelServer;
let deps: TurnDeps;
let alone: Proposed;
beforeAll(async () => {
  [database, server] = await Promise.all([createTestDatabase(), startModelServer()]);
  deps = await demoDeps(database.database);
  alone = await proposeContent(deps, REQUEST);
});
afterAll(async () => {
  await server.close();
  await database.dispose();
});

const namesOf = (record: Readonly<Record<BehaviourName, unknown>>): BehaviourName[] =>
  Object.keys(record).flatMap((name) => (name in BEHAVIOURS ? [name as BehaviourName] : []));

const withModel = (): TurnDeps => ({
  ...deps,
  model: testEngine(deps, server.settings({ timeoutMs: TIMEOUT_MS })),
});

/** Every fill is an offered module with its approved words. */
async function expectApproved({ content, proposal }: Pick<Proposed, 'content' | 'proposal'>): Promise<void> {
  expect(content.slots.length).toBeGreaterThan(0);
  for (const { slotId, moduleId, version, language, text, origin } of content.slots) {
    const { rows } = await database.database.query<{ text: string }>(
      `SELECT text FROM content_module JOIN module_rendition USING (module_id, version)
        WHERE module_id = $1 AND version = $2 AND language = $3 AND status = 'approved'`,
      [moduleId, version, language],
    );
    expect(rows).toEqual([{ text }]);
    expect(origin).toBe('approved_verbatim');
    expect(proposal.offered?.find((each) => each.slotId === slotId)?.modules).toContain(
      `${moduleId}@${version}`,
    );
  }
}

it.each(namesOf(BEHAVIOURS))(
  'ends in approved modules with a complete record when the server is %s',
  async (name) => {
    server.behave(name);
    const asking = withModel();
    const sent = server.requests.length;
    const proposed = await proposeContent(
      asking,
      REQUEST,
      undefined,
      modelUse(asking, { actor: BRAND_MANAGER }),
    );
    await expectApproved(proposed);
    const { engine } = proposed.proposal;
    expect(server.requests.length).toBeGreaterThan(sent);
    if (engine.name === 'deterministic') {
      expect(HONEST.has(name)).toBe(false);
      expect(engine.fallback).toMatchObject({ model: 'test-model' });
      expect(proposed.content).toEqual(alone.content);
      expect(engine.model).toBeUndefined();
    } else {
      expect(engine).toMatchObject({ name: 'test-model', model: { promptVersion: 'choose-modules@1' } });
      expect(engine.fallback).toBeUndefined();
    }
  },
);

it.each(['silence', 'slow_drip', 'invented_ids', 'claims_as_quotes', 'refusal', 'five_megabytes'] as const)(
  'tells the person in the answer why the model did not take part: %s',
  async (name) => {
    server.behave(name);
    const before = { sent: server.requests.length, abandoned: server.abandoned };
    const talk = await beginTalk(withModel());
    // The moment is not said, so the model is asked to read the message first.
    await talk.say('Email for cardiologists in Germany about side effects');
    const answer = await talk.answer();
    expect(answer.engine).toBe('deterministic');
    expect(answer.notices.map(({ code }) => code)).toEqual(['engine_fallback']);
    expect(answer.notices[0]?.text).toContain('deterministic engine');
    const assembly = await talk.assembly();
    if (!assembly) throw new Error('There is no email.');
    await expectApproved(assembly);
    expect(assembly.proposal.engine.fallback?.reason).toBeDefined();
    if (name === 'silence' || name === 'slow_drip') {
      // One question was given up at its limit, and the second one was not even asked: one time limit for the turn.
      expect(server.requests.length).toBe(before.sent + 1);
      expect(server.abandoned).toBe(before.abandoned + 1);
    }
  },
);
