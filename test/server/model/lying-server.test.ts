import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import type { FallbackReason } from '../../../core/model/fallback.ts';
import { chooseModules } from '../../../prompts/choose-modules/schema.ts';
import { createNewId } from '../../../server/audit/new-id.ts';
import { createModelEngine } from '../../../server/model/create-engine.ts';
import type { ModelAnswer } from '../../../server/model/model-engine.ts';
import type { ModelSettings } from '../../../server/model/model-settings.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { BEHAVIOURS } from '../../support/model-server/behaviours.ts';
import type { Behaviour, BehaviourName } from '../../support/model-server/behaviours.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';
import { CHOICE } from '../../support/model-questions.ts';

const MARKETER: Actor = { id: 'm', printedName: 'M', title: '', roles: ['brand_manager'], markets: ['*'] };

/** How each way of lying or failing ends; the behaviours that are not listed answer. */
const ENDS: Partial<Record<BehaviourName, FallbackReason>> = {
  error_429: 'rate_limited',
  error_500: 'unreachable',
  error_401: 'unreachable',
  redirect: 'unreachable',
  silence: 'timeout',
  slow_drip: 'timeout',
  cut_stream: 'unreachable',
  end_early: 'unreachable',
  five_megabytes: 'too_long',
  garbage: 'invalid_reply',
  web_page: 'invalid_reply',
  no_choices: 'invalid_reply',
  refusal: 'refused',
  content_filter: 'refused',
  unfinished: 'too_long',
  claims_as_text: 'invalid_reply',
  prose_beside: 'invalid_reply',
  two_calls: 'invalid_reply',
  not_json: 'invalid_reply',
  wrong_shape: 'invalid_reply',
  extra_keys: 'invalid_reply',
  prototype_keys: 'invalid_reply',
  invented_ids: 'invalid_reply',
  claims_as_quotes: 'invalid_reply',
  other_language: 'invalid_reply',
  names_person: 'invalid_reply',
};

const isName = (name: string): name is BehaviourName => Object.hasOwn(BEHAVIOURS, name);
const NAMES = Object.keys(BEHAVIOURS).filter(isName);
/** These run into the time limit, so theirs is short. */
const SLOW: readonly BehaviourName[] = ['silence', 'slow_drip'];
/** Ways that depend on the form of the reply. */
const OF_FORM: readonly BehaviourName[] = [
  'honest',
  'refusal',
  'content_filter',
  'unfinished',
  'not_json',
  'extra_keys',
  'end_early',
  'invented_ids',
];
const FORMS: [string, Partial<ModelSettings>, readonly BehaviourName[]][] = [
  ['a tool call', {}, NAMES],
  ['a streamed tool call', { stream: true }, NAMES],
  ['JSON by schema', { replyForm: 'json_schema' }, OF_FORM],
  ['streamed JSON', { replyForm: 'json_object', stream: true }, OF_FORM],
];

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.dispose());

const clock = () => new Date();
const engineOver = (server: ModelServer, overrides: Partial<ModelSettings>) =>
  createModelEngine(
    { database: testDatabase.database, clock, newId: createNewId(clock) },
    server.settings({ timeoutMs: 20_000, ...overrides }),
  );

async function askOnce(
  behaviour: BehaviourName | Behaviour,
  overrides: Partial<ModelSettings>,
  signal?: AbortSignal,
) {
  const server = await startModelServer(behaviour);
  try {
    const answer = await engineOver(server, overrides).ask(chooseModules, CHOICE, {
      actor: MARKETER,
      ...(signal && { signal }),
    });
    return { answer, requests: server.requests };
  } finally {
    await server.close();
  }
}

const endOf = (answer: ModelAnswer<unknown>) => (answer.outcome === 'fallback' ? answer.reason : 'answered');

describe.each(FORMS)('a server that lies or fails, asked for %s', (_, overrides, names) => {
  test('ends every way of lying in a reason, and every honest reply in an answer', async () => {
    const ends = await Promise.all(
      names.map(
        async (name) =>
          [
            name,
            endOf(
              (await askOnce(name, SLOW.includes(name) ? { ...overrides, timeoutMs: 400 } : overrides))
                .answer,
            ),
          ] as const,
      ),
    );
    const exceptions: Partial<Record<BehaviourName, FallbackReason>> = overrides.stream
      ? { refusal: 'invalid_reply' } // Raw chunks are not kept, so only the missing answer shows.
      : { end_early: 'invalid_reply' }; // A document that is whole for HTTP.
    const expected = names.map((name) => [name, exceptions[name] ?? ENDS[name] ?? 'answered']);
    expect(Object.fromEntries(ends)).toEqual(Object.fromEntries(expected));
  });
});

describe('the way to a server that fails', () => {
  test('asks once for a repair, and says neither in it nor in the record what the bad reply said', async () => {
    const { answer, requests } = await askOnce('claims_as_quotes', {});
    expect(requests).toHaveLength(2);
    expect(requests[1]?.body).toContain('A quotation does not stand in its module.');
    expect(requests[1]?.body).not.toContain('Cures');
    expect(answer.call?.fault).toBe('A quotation does not stand in its module.');
    expect(answer.call?.attempts).toBe(2);
    expect((await askOnce('repairs', {})).answer).toMatchObject({
      outcome: 'answered',
      call: { attempts: 2 },
    });
  });

  test('repeats what may succeed, but not what was refused, and not when the server asks for more time than there is', async () => {
    expect((await askOnce('flaky', {})).requests).toHaveLength(2);
    expect((await askOnce('error_401', {})).requests).toHaveLength(1);
    expect((await askOnce('error_429', {})).requests).toHaveLength(1);
  });

  test('closes the connection when the person stops, and says so', async () => {
    const server = await startModelServer('slow_drip');
    const stop = new AbortController();
    const abandoned = server.nextAbandoned();
    const asking = engineOver(server, { timeoutMs: 60_000 }).ask(chooseModules, CHOICE, {
      actor: MARKETER,
      signal: stop.signal,
    });
    await expect.poll(() => server.requests.length).toBe(1);
    stop.abort();
    expect(endOf(await asking)).toBe('aborted');
    await abandoned;
    await server.close();
  });

  test('rests after five failures without asking again, and tells so before a question is made', async () => {
    const server = await startModelServer('error_401');
    const engine = engineOver(server, {});
    const ends: string[] = [];
    for (let count = 0; count < 7; count += 1)
      ends.push(endOf(await engine.ask(chooseModules, CHOICE, { actor: MARKETER })));
    expect(ends).toEqual([...Array.from({ length: 5 }, () => 'unreachable'), 'circuit_open', 'circuit_open']);
    expect(server.requests).toHaveLength(5);
    expect(await engine.unavailable()).toBe('circuit_open');
    await server.close();
  });

  test('holds a person to the pace of the settings', async () => {
    const server = await startModelServer();
    const engine = engineOver(server, { perMinute: 2 });
    const ends: string[] = [];
    for (let count = 0; count < 3; count += 1)
      ends.push(endOf(await engine.ask(chooseModules, CHOICE, { actor: MARKETER })));
    expect(ends).toEqual(['answered', 'answered', 'rate_limited']);
    await server.close();
  });

  test('knows itself to Azure by its header and version, and to a server without a key by none', async () => {
    const azure = await askOnce('honest', { keyHeader: 'api-key', apiVersion: '2026-01-01' });
    expect(azure.requests[0]?.path).toBe('/v1/chat/completions?api-version=2026-01-01');
    expect(azure.requests[0]?.headers).toMatchObject({ 'api-key': 'test-key' });
    expect(azure.requests[0]?.headers.authorization).toBeUndefined();
    const open = await askOnce('honest', { apiKey: undefined });
    expect(open.requests[0]?.headers.authorization).toBeUndefined();
    const usual = await askOnce('honest', {});
    expect(usual.requests[0]?.headers.authorization).toBe('Bearer test-key');
    expect(JSON.parse(usual.requests[0]?.body ?? '')).toMatchObject({
      model: 'test-model',
      tools: [
        { function: { name: 'choose_modules', strict: true, parameters: { additionalProperties: false } } },
      ],
      tool_choice: { function: { name: 'choose_modules' } },
    });
  });

  test('estimates tokens where the server does not count, and marks that', async () => {
    const { answer } = await askOnce('honest_without_usage', {});
    expect(answer.call?.tokensEstimated).toBe(true);
    expect(answer.call?.inputTokens).toBeGreaterThan(300);
  });
});
