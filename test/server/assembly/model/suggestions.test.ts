import { afterAll, beforeAll, expect, it } from 'vitest';
import { draftAssembly } from '../../../../server/assembly/draft-assembly.ts';
import { findAssembly } from '../../../../server/assembly/stored-assembly.ts';
import { suggestTexts } from '../../../../server/assembly/suggest-text.ts';
import { takeSuggestedText } from '../../../../server/assembly/take-suggested-text.ts';
import type { TurnDeps } from '../../../../server/assembly/conversation/turn.ts';
import { createTestDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../../support/demo-library.ts';
import { startModelServer } from '../../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../../support/model-server/start-model-server.ts';
import { testEngine } from '../../../support/talk.ts';

let database: TestDatabase;
let server: ModelServer;
let plain: TurnDeps;
let deps: TurnDeps;
beforeAll(async () => {
  [database, server] = await Promise.all([createTestDatabase(), startModelServer()]);
  plain = await demoDeps(database.database);
  deps = { ...plain, model: testEngine(plain, server.settings()) };
});
afterAll(async () => {
  await server.close();
  await database.dispose();
});

const drafted = async () => {
  const { assembly } = await draftAssembly(plain, BRAND_MANAGER, {
    context: GERMAN_CONTEXT,
    brief: GERMAN_BRIEF,
  });
  return assembly;
};
const verdictOf = (report: { results: { ruleId: string; verdict: string }[] }, rule: string) =>
  report.results.find(({ ruleId }) => ruleId === rule)?.verdict;

it('suggests subject lines without touching the email; taken ones are labelled, recorded and wait for a decision', async () => {
  const before = await drafted();
  const { suggestions, reason } = await suggestTexts(deps, BRAND_MANAGER, before.id, 'subject');
  expect(reason).toBeNull();
  expect(suggestions[0]).toMatchObject({
    origin: 'ai_generated',
    digitalSourceType: 'trainedAlgorithmicMedia',
    engine: 'test-model',
    promptVersion: 'suggest-subject@1',
  });
  expect(await findAssembly(database.database, before.id)).toEqual(before);
  const [first] = suggestions;
  if (!first) throw new Error('There is no suggestion.');
  const target = { id: before.id, ifMatch: before.revision };
  const taken = await takeSuggestedText(deps, BRAND_MANAGER, target, { slotId: 'subject', ...first });
  expect(taken.assembly.content.subject).toMatchObject({
    text: first.text,
    origin: 'ai_generated',
    digitalSourceType: 'trainedAlgorithmicMedia',
  });
  // The choices stay those of the deterministic engine; the words have a record of their own.
  expect(taken.assembly.content.subject?.generatedBy).toBe('test-model');
  expect(taken.assembly.content.aiLabel).toMatchObject({
    engine: 'deterministic',
    generatedSlots: ['subject'],
  });
  const { engine, generatedSlots, generatedTexts } = taken.assembly.proposal;
  expect({ engine, generatedSlots }).toEqual({
    engine: before.proposal.engine,
    generatedSlots: ['subject'],
  });
  expect(generatedTexts).toMatchObject([
    {
      slotId: 'subject',
      callId: first.callId,
      model: { name: 'test-model', promptVersion: 'suggest-subject@1' },
    },
  ]);
  expect(generatedTexts?.[0]?.offered.length).toBeGreaterThan(0);
  expect(['AI-001', 'AI-002', 'AI-003'].map((rule) => verdictOf(taken.report, rule))).toEqual([
    'pass',
    'block',
    'pass',
  ]);
});

it('takes only words that the stored reply holds for that slot of that email', async () => {
  const [before, other] = [await drafted(), await drafted()];
  const { suggestions } = await suggestTexts(deps, BRAND_MANAGER, before.id, 'subject');
  const [first] = suggestions;
  if (!first) throw new Error('There is no suggestion.');
  const take = (assembly: typeof before, slotId: string, text: string) =>
    takeSuggestedText(
      deps,
      BRAND_MANAGER,
      { id: assembly.id, ifMatch: assembly.revision },
      { slotId, callId: first.callId, text },
    );
  await expect(take(before, 'subject', 'Cures everybody')).rejects.toMatchObject({ code: 'invalid_request' });
  await expect(take(other, 'subject', first.text)).rejects.toMatchObject({ code: 'invalid_request' });
  const slotId = before.content.slots[0]?.slotId ?? '';
  await expect(take(before, slotId, first.text)).rejects.toMatchObject({ code: 'invalid_request' });
  expect(await findAssembly(database.database, before.id)).toEqual(before);
});

it('suggests another wording of a slot, and says why there is none without a usable answer', async () => {
  const { id, content } = await drafted();
  const slotId = content.slots[0]?.slotId ?? '';
  const { suggestions } = await suggestTexts(deps, BRAND_MANAGER, id, slotId);
  expect(suggestions).toHaveLength(1);
  server.behave('claims_as_quotes');
  expect(await suggestTexts(deps, BRAND_MANAGER, id, slotId)).toEqual({
    suggestions: [],
    reason: 'invalid_reply',
  });
  server.behave('honest');
  expect(await suggestTexts(plain, BRAND_MANAGER, id, slotId)).toEqual({
    suggestions: [],
    reason: 'not_configured',
  });
});
