import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WordingPlace } from '../../../../core/contract/text-suggestions.ts';
import { createAdaptation } from '../../../../server/assembly/adaptation/create-adaptation.ts';
import { setIsland } from '../../../../server/assembly/adaptation/set-island.ts';
import type { TurnDeps } from '../../../../server/assembly/conversation/turn.ts';
import { draftAssembly } from '../../../../server/assembly/draft-assembly.ts';
import { setFreeText } from '../../../../server/assembly/set-free-text.ts';
import { findAssembly } from '../../../../server/assembly/stored-assembly.ts';
import { suggestWording } from '../../../../server/assembly/suggest-wording.ts';
import { takeSuggestedWording } from '../../../../server/assembly/take-suggested-wording.ts';
import { createTestDatabase } from '../../../support/database.ts';
import type { TestDatabase } from '../../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../../support/demo-library.ts';
import { startModelServer } from '../../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../../support/model-server/start-model-server.ts';
import { testEngine } from '../../../support/talk.ts';

const ISLAND = { kind: 'island', blockKey: 'answer.1', islandId: 'occasion' } as const;
const GREETING = { kind: 'free_text', placeId: 'greeting' } as const;
const WORDS = 'Viele von Ihnen haben uns am Stand angesprochen.';

let database: TestDatabase;
let server: ModelServer;
let plain: TurnDeps;
let deps: TurnDeps;
let sourceId = '';
let id = '';
beforeAll(async () => {
  [database, server] = await Promise.all([createTestDatabase(), startModelServer()]);
  plain = await demoDeps(database.database);
  deps = { ...plain, model: testEngine(plain, server.settings()) };
  const { assembly } = await draftAssembly(plain, BRAND_MANAGER, {
    templateId: 'TPL-CARD-SAFETY',
    brief: `${GERMAN_BRIEF}: Kalium, Blutdruck, Wechselwirkungen`,
    context: { ...GERMAN_CONTEXT, product: 'cardivanta', moment: 'post_event', topics: [] },
  });
  sourceId = assembly.id;
  await write(sourceId, 'Danke für Ihren Besuch.');
  ({ id } = await createAdaptation(plain, BRAND_MANAGER, sourceId, { market: 'AT', language: 'de' }));
});
afterAll(async () => {
  await server.close();
  await database.dispose();
});

async function write(assembly: string, text: string): Promise<void> {
  const { revision } = await stored(assembly);
  await setFreeText(plain, BRAND_MANAGER, { id: assembly, ifMatch: revision }, { placeId: 'greeting', text });
}
async function stored(assembly = id) {
  const found = await findAssembly(database.database, assembly);
  if (!found) throw new Error('There is no email.');
  return found;
}
/** A server that words the one text it is asked about. */
const answering = (text: string) =>
  server.behave(({ data }) => {
    const named = typeof data === 'object' && data !== null && 'sourceId' in data ? data.sourceId : '';
    const answer = JSON.stringify({ sourceId: named, language: 'de', text });
    return { do: 'reply', answer };
  });
const ask = (place: WordingPlace) => suggestWording(deps, BRAND_MANAGER, id, place);
const take = async (place: WordingPlace, words: { callId: string; text: string }) =>
  takeSuggestedWording(deps, BRAND_MANAGER, { id, ifMatch: (await stored()).revision }, { place, ...words });

it('words an island: nothing changes until a person takes it; then it is labelled, recorded and waits for a decision', async () => {
  answering(WORDS);
  const before = await stored();
  const { suggestions, reason } = await ask(ISLAND);
  expect({ reason, texts: suggestions.map(({ text }) => text) }).toEqual({ reason: null, texts: [WORDS] });
  expect(await stored()).toEqual(before);
  const [first] = suggestions;
  if (!first) throw new Error('There is no suggestion.');
  await expect(take(ISLAND, { ...first, text: `${WORDS} Sicher.` })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  await expect(take(GREETING, first)).rejects.toMatchObject({ code: 'invalid_request' });
  const { assembly, report } = await take(ISLAND, first);
  expect(assembly.content.slots[0]).toMatchObject({
    origin: 'ai_generated',
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    generatedBy: 'test-model',
  });
  expect(assembly.content.slots[0]?.text).toContain(WORDS);
  expect(assembly.proposal.engine).toEqual(before.proposal.engine);
  const verdicts = Object.fromEntries(report.results.map(({ ruleId, verdict }) => [ruleId, verdict]));
  expect(verdicts).toMatchObject({ 'AI-001': 'pass', 'AI-002': 'block', 'AI-003': 'pass' });
  const { rows } = await database.database.query<{ leaf: Buffer }>(
    `SELECT leaf FROM audit_entry WHERE event_type = 'assembly.changed' AND subject_id = $1 ORDER BY arrival DESC LIMIT 1`,
    [id],
  );
  expect(JSON.parse(rows[0]?.leaf.toString('utf8') ?? '{}')).toMatchObject({
    details: { action: 'suggested_text', call: first.callId },
  });
  // The approved words again: no mark of a model is left, and no rule is in the way.
  const back = await setIsland(
    plain,
    BRAND_MANAGER,
    { id, ifMatch: assembly.revision },
    { ...ISLAND, text: '' },
  );
  expect(back.assembly.contentHash).toBe(before.contentHash);
  expect(back.report.results.find(({ ruleId }) => ruleId === 'AI-001')?.verdict).toBe('pass');
});

it('words free text from the words of the source, and sends none that hold personal data', async () => {
  answering('Wir danken Ihnen für den Besuch.');
  const {
    suggestions: [first],
  } = await ask(GREETING);
  if (!first) throw new Error('There is no suggestion.');
  const { assembly } = await take(GREETING, first);
  expect(assembly.content.freeTexts).toEqual([
    {
      placeId: 'greeting',
      text: first.text,
      origin: 'ai_generated',
      digitalSourceType: 'trainedAlgorithmicMedia',
      generatedBy: 'test-model',
    },
  ]);
  await write(sourceId, 'Danke, Frau Dr. Müller, und rufen Sie 030 1234567 an.');
  ({ id } = await createAdaptation(plain, BRAND_MANAGER, sourceId, { market: 'AT', language: 'de' }));
  const sent = server.requests.length;
  expect(await ask(GREETING)).toEqual({ suggestions: [], reason: 'personal_data' });
  expect(server.requests).toHaveLength(sent);
});

it.each([
  ['two lines', 'Eine Zeile.\nNoch eine.'],
  ['a link', 'Mehr auf https://falsch.example'],
  ['a number', 'Es hilft 97 von 100.'],
  ['a marker', 'Belegt [^REF-9].'],
  ['more than fits', 'Wort '.repeat(45)],
])('offers no wording of an island with %s that does not belong there', async (_, text) => {
  answering(text);
  expect(await ask(ISLAND)).toEqual({ suggestions: [], reason: 'invalid_reply' });
});

it('knows no place that is locked, and says where no model is', async () => {
  await expect(ask({ ...ISLAND, islandId: 'nothing' })).rejects.toMatchObject({ code: 'invalid_request' });
  await expect(ask({ ...ISLAND, blockKey: 'management.1' })).rejects.toMatchObject({
    code: 'invalid_request',
  });
  expect(await suggestWording(plain, BRAND_MANAGER, id, ISLAND)).toEqual({
    suggestions: [],
    reason: 'not_configured',
  });
});
