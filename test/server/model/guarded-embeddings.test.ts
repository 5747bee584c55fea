import { afterAll, beforeAll, expect, test } from 'vitest';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { createGuardedEmbedder } from '../../../server/model/guarded-embeddings.ts';
import { setSwitch } from '../../../server/model/model-switch.ts';
import { changeDeps } from '../../support/changes.ts';
import { createTestDatabase } from '../../support/database.ts';
import type { TestDatabase } from '../../support/database.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';

let testDatabase: TestDatabase;
let server: ModelServer;
beforeAll(async () => {
  testDatabase = await createTestDatabase();
  server = await startModelServer();
});
afterAll(async () => {
  await server.close();
  await testDatabase.dispose();
});

test('embeddings leave through the guarded door, are counted, and end with the switch', async () => {
  const deps = changeDeps(testDatabase.database);
  const { embeddings } = createGuardedEmbedder(deps, server.settings());
  expect(await embeddings.embedQuery('safety of tablets')).toHaveLength(8);
  await embeddings.embedDocuments(['Ask medinfo@company.example', 'dosing']);
  expect(server.requests.map(({ body }) => body).join()).not.toContain('medinfo@');
  await expect(embeddings.embedQuery('for someone@klinik.example')).rejects.toThrow();
  expect(server.requests).toHaveLength(2);
  const { rows } = await testDatabase.database.query(
    `SELECT calls FROM model_spend WHERE team = 'embeddings' AND month = '2026-03'`,
  );
  expect(rows).toEqual([{ calls: 2 }]);
  await setSwitch(deps, COMMAND_LINE, 'off');
  await expect(embeddings.embedQuery('safety')).rejects.toThrow(/switched off/u);
  expect(server.requests).toHaveLength(2);
});
