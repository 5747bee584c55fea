import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import { chooseModules } from '../../../prompts/choose-modules/schema.ts';
import { createNewId } from '../../../server/audit/new-id.ts';
import { createModelEngine } from '../../../server/model/create-engine.ts';
import type { ModelAnswer } from '../../../server/model/model-engine.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { CHOICE } from '../../support/model-questions.ts';
import type { Behaviour } from '../../support/model-server/behaviours.ts';
import { honestReply } from '../../support/model-server/honest.ts';
import { LIES } from '../../support/model-server/lies.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';

const ACTOR: Actor = { id: 'm', printedName: 'M', title: '', roles: ['brand_manager'], markets: ['*'] };
const SLOW = new Set(['headers_without_end']);
/** What does not end in a reply that was turned down. */
const ENDS: Readonly<Record<string, string>> = {
  full_but_whole: 'too_long',
  gzip_bomb: 'too_long',
  negative_usage: 'answered',
  huge_usage: 'answered',
  words_as_usage: 'answered',
  long_model_name: 'answered',
  retry_in_an_hour: 'unreachable',
  retry_in_the_past: 'unreachable',
  closes_after_headers: 'unreachable',
  huge_headers: 'unreachable',
  no_http: 'unreachable',
  no_gzip: 'unreachable',
  headers_without_end: 'timeout',
};

let testDatabase: TestDatabase;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
});
afterAll(() => testDatabase.dispose());

const clock = () => new Date();
async function ask(behaviour: Behaviour, { timeoutMs = 20_000, variables = CHOICE, stream = false } = {}) {
  const server = await startModelServer(behaviour);
  try {
    const deps = { database: testDatabase.database, clock, newId: createNewId(clock) };
    const engine = createModelEngine(deps, server.settings({ timeoutMs, stream }));
    return {
      answer: await engine.ask(chooseModules, variables, { actor: ACTOR }),
      requests: server.requests,
    };
  } finally {
    await server.close();
  }
}
function never(name: string): never {
  throw new Error(`There is no lie ${name}.`);
}
const endOf = (answer: ModelAnswer<unknown>) => (answer.outcome === 'fallback' ? answer.reason : 'answered');

test('ends every small lie in a reason, takes no count that cannot be, and writes to no stream of the process', async () => {
  const written: string[] = [];
  const streams = [process.stderr, process.stdout].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk));
      return true;
    }),
  );
  const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...words) => void written.push(words.join(' '))),
  );
  const ends = await Promise.all(
    Object.entries(LIES).map(
      async ([name, lie]) =>
        [name, (await ask(lie, SLOW.has(name) ? { timeoutMs: 500 } : {})).answer] as const,
    ),
  );
  for (const name of ['not_a_number', 'two_values', 'wrong_tool'])
    await ask(LIES[name] ?? never(name), { stream: true });
  for (const spy of [...streams, ...consoles]) spy.mockRestore();
  expect(Object.fromEntries(ends.map(([name, answer]) => [name, endOf(answer)]))).toEqual(
    Object.fromEntries(Object.keys(LIES).map((name) => [name, ENDS[name] ?? 'invalid_reply'])),
  );
  for (const [name, answer] of ends.filter(([each]) => each.endsWith('_usage')))
    expect(answer.call?.tokensEstimated, name).toBe(true);
  expect(written).toEqual([]);
});

const straight: Behaviour = ({ data }) => ({ do: 'reply', answer: JSON.stringify(honestReply(data)) });

const crossed: Behaviour = ({ data }) => {
  const swapped = JSON.stringify(honestReply(data))
    .replaceAll('"O-M-', '"?')
    .replaceAll('"M-', '"O-M-')
    .replaceAll('"?', '"M-');
  return { do: 'reply', answer: swapped };
};

test('refuses an id that was offered for another slot', async () => {
  const [main] = CHOICE.slots;
  if (!main) throw new Error('The question has no slot.');
  const other = {
    ...main,
    slotId: 'other',
    candidates: main.candidates.map((each) => ({ ...each, id: `O-${each.id}` })),
  };
  const variables = { ...CHOICE, slots: [main, other] };
  expect(endOf((await ask(crossed, { variables })).answer)).toBe('invalid_reply');
  expect(endOf((await ask(straight, { variables })).answer)).toBe('answered');
});

test.each([301, 302, 303, 307, 308])(
  'follows no redirect to another host, with neither key nor body: %s',
  async (status) => {
    const seen: string[] = [];
    const elsewhere = createServer((request, response) => {
      seen.push(request.url ?? '');
      response.end('{}');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const address = elsewhere.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { answer } = await ask(() => ({
      do: 'status',
      status,
      headers: { location: `http://localhost:${port}/v1/chat/completions` },
    }));
    await new Promise((resolve) => elsewhere.close(resolve));
    expect(endOf(answer)).toBe('unreachable');
    expect(seen).toEqual([]);
  },
);
