import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { embedQuery } from '../../../server/library/embed-query.ts';
import { createGuardedEmbedder } from '../../../server/model/guarded-embeddings.ts';
import type { ModelSettings } from '../../../server/model/model-settings.ts';
import { setBudget } from '../../../server/model/set-budget.ts';
import { setSwitch } from '../../../server/model/model-switch.ts';
import { changeDeps } from '../../support/changes.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';

describeOnBothDatabases('embeddings outside this process', (getDatabase) => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer();
  });
  afterAll(() => server.close());
  const made = (settings: Partial<ModelSettings> = {}) => {
    const deps = changeDeps(getDatabase());
    return { deps, ...createGuardedEmbedder(deps, server.settings(settings)) };
  };
  const spent = async () => {
    const { rows } = await getDatabase().query<{ calls: number; tokens: number; micros: number }>(
      `SELECT calls, input_tokens AS tokens, cost_micros AS micros, reserved_tokens + reserved_micros AS reserved
         FROM model_spend WHERE team = 'embeddings' AND month = '2026-03'`,
    );
    return rows[0];
  };
  const notSent = async () => {
    const { rows } = await getDatabase().query<{ reason: string; attempts: number }>(
      `SELECT reason, count(*) AS attempts FROM model_not_sent WHERE team = 'embeddings' GROUP BY 1 ORDER BY 1`,
    );
    return rows;
  };
  /** What a search gets: the vector, or why it goes on with words alone. */
  const searched = async ({ embeddings }: ReturnType<typeof made>) => {
    const space = { spaceId: 's', dimensions: 8, embeddings };
    const { query, failure } = await embedQuery({ active: async () => space }, 'safety of tablets');
    return query ? 'vector' : failure;
  };

  test('leave through the guarded door and are counted with their tokens and cost', async () => {
    const { embeddings } = made({ prices: { input: 2, output: 0 } });
    expect(await embeddings.embedQuery('safety of tablets')).toHaveLength(8);
    await embeddings.embedDocuments(['Ask medinfo@company.example', 'dosing']);
    expect(server.requests.map(({ body }) => body).join()).not.toContain('medinfo@');
    const sent = server.requests.length;
    await expect(embeddings.embedQuery('for someone@klinik.example')).rejects.toThrow();
    expect(server.requests).toHaveLength(sent);
    const { tokens = 0, ...rest } = (await spent()) ?? {};
    expect(tokens).toBeGreaterThan(10);
    expect(rest).toEqual({ calls: 2, micros: 2 * tokens, reserved: 0 });
    expect(await notSent()).toEqual([{ reason: 'personal_data', attempts: 1 }]);
  });

  test('end at the budget and the pace of search, which goes on with words alone and is counted', async () => {
    const before = (await spent())?.tokens ?? 0;
    const short = made({ limits: { monthlyTokens: before + 8, monthlyMicros: null } });
    expect([await searched(short), await searched(short)]).toEqual(['vector', 'budget_spent']);
    await expect(short.embeddings.embedDocuments(['a library of texts'])).rejects.toMatchObject({
      reason: 'budget_spent',
    });
    // Limits that Admin sets hold instead of those of the settings.
    await setBudget(short.deps, COMMAND_LINE, 'embeddings', { monthlyTokens: null, monthlyMicros: null });
    expect(await searched(short)).toBe('vector');
    const slow = made({ perMinute: 1 });
    expect([await searched(slow), await searched(slow)]).toEqual(['vector', 'rate_limited']);
    expect(await notSent()).toEqual([
      { reason: 'budget_spent', attempts: 1 },
      { reason: 'personal_data', attempts: 1 },
      { reason: 'rate_limited', attempts: 1 },
    ]);
  });

  test('end with the switch, and count nothing for a request that failed', async () => {
    const before = await spent();
    const refusing = createServer((_request, response) => response.writeHead(400).end('{}'));
    await once(refusing.listen(0, '127.0.0.1'), 'listening');
    const { port } = refusing.address() as AddressInfo;
    expect(await searched(made({ baseUrl: `http://127.0.0.1:${port}/v1` }))).toBe('unreachable');
    refusing.close();
    expect(await spent()).toEqual(before);
    const embedder = made();
    await setSwitch(embedder.deps, COMMAND_LINE, 'off');
    expect(await searched(embedder)).toBe('switched_off');
    await expect(embedder.embeddings.embedQuery('safety')).rejects.toThrow(/switched off/u);
  });
});
