import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { assemblyViewSchema } from '../../core/contract/assembly.ts';
import { conversationSchema } from '../../core/contract/conversation.ts';
import { createTestDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import type { TestPerson, TestServer } from '../support/test-server.ts';
import { startWholeServer } from '../support/whole-server.ts';
import {
  AWKWARD,
  HOSTILE_AVAILABLE,
  injections,
  payloads,
  sample,
  sampleOrAll,
  scripts,
} from './support/hostile-strings.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 240_000 });

const BRIEF =
  'Email to cardiologists in Germany about the safety of Cardivanta after the congress on 10 March 2026';
const PER_CONVERSATION = 60;

const all = [
  ...sampleOrAll(injections(), 40),
  ...sample(scripts(), 10),
  ...sample(payloads(), 8),
  ...AWKWARD.filter((text) => !text.includes('\u0000') && text.isWellFormed()),
].filter((text) => text !== '' && text.length <= 4_000);
const groups = Array.from({ length: Math.ceil(all.length / PER_CONVERSATION) }, (_, index) =>
  all.slice(index * PER_CONVERSATION, (index + 1) * PER_CONVERSATION),
);

let testDatabase: TestDatabase;
let server: TestServer;
let person: TestPerson;
beforeAll(async () => {
  testDatabase = await createTestDatabase('pglite', 'demo');
  server = await startWholeServer(testDatabase.database);
  person = await server.person(['brand_manager']);
});
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

async function say(id: string, text: string): Promise<string> {
  const response = await server.request('POST', `/api/conversations/${id}/messages`, {
    as: person,
    body: { text, language: 'en' },
  });
  expect(response.status, text).toBe(200);
  return response.text();
}

/** What no chat message may move. */
async function untouched(): Promise<unknown> {
  const { rows } = await testDatabase.database.query(
    `SELECT (SELECT json_agg(json_build_array(module_id, version, status, content) ORDER BY module_id, version) FROM content_module)::text AS modules,
       (SELECT json_agg(json_build_array(account_id, roles, markets, active) ORDER BY account_id) FROM account)::text AS accounts,
       (SELECT count(*) FROM signature) AS signatures,
       (SELECT count(*) FROM assembly WHERE status <> 'drafted') AS moved`,
  );
  return rows;
}

describe.skipIf(!HOSTILE_AVAILABLE)('chat (needs ../shared/data/hostile)', () => {
  test.each(groups.map((group, index) => [index + 1, group] as const))(
    'answers hostile messages, group %i, keeps their bytes, and uses approved modules only',
    async (_, group) => {
      const before = await untouched();
      const started = await server.request('POST', '/api/conversations', {
        as: person,
        body: { language: 'en' },
      });
      const { id } = z.object({ id: z.string() }).parse(await started.json());
      expect(await say(id, BRIEF)).toContain('event: done');
      for (const text of group) {
        const stream = await say(id, text);
        expect(stream, text).toContain('event: done');
        expect(stream, text).not.toMatch(/^event: (?:problem|failed)$/mu);
      }
      const response = await server.request('GET', `/api/conversations/${id}`, { as: person });
      const { messages } = conversationSchema.parse(await response.json());
      const said = messages.filter(({ author }) => author === 'person').map(({ content }) => content.text);
      expect(said).toEqual([BRIEF, ...group]);
      expect(
        messages.filter(({ author, content }) => author === 'assistant' && content.text !== ''),
      ).toHaveLength(said.length);
      const assembly = assemblyViewSchema.parse(
        await (await server.request('GET', `/api/assemblies/${id}`, { as: person })).json(),
      );
      expect(assembly.status).toBe('drafted');
      expect(assembly.engine).toContain('deterministic');
      // A message may name a day on which nothing is eligible: then there are gaps, never fillers.
      expect(assembly.slots.length + assembly.gaps.length).toBeGreaterThan(0);
      for (const { moduleId, version, text, origin, language } of assembly.slots) {
        const { rows } = await testDatabase.database.query<{ text: string; status: string }>(
          `SELECT text, status FROM content_module JOIN module_rendition USING (module_id, version)
            WHERE module_id = $1 AND version = $2 AND language = $3`,
          [moduleId, version, language],
        );
        expect(rows).toEqual([{ text, status: 'approved' }]);
        expect(origin).toBe('approved_verbatim');
      }
      expect(await untouched()).toEqual(before);
    },
  );
});
