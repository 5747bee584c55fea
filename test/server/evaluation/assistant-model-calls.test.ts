import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { evalAssistantCommand } from '../../../server/cli/eval-assistant.ts';
import { readConfig } from '../../../server/config.ts';
import { BEHAVIOURS } from '../../support/model-server/behaviours.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-model-calls-'));
let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer((asked, count) =>
    BEHAVIOURS[count <= 2 ? 'honest' : 'invented_ids'](asked),
  );
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

it(
  'the evaluation counts what became of every question that reached the model',
  { timeout: 300_000 },
  async () => {
    const says = [
      'UK cardiologists, safety',
      'UK GPs, dosing',
      'Kardiologen Deutschland, Wirksamkeit',
      'France, cardiologues, tolérance',
      'UK cardiologists, mail it to Dr Patel',
    ];
    writeFileSync(
      join(folder, 'case.json'),
      JSON.stringify(
        says.map((say, index) => ({ id: `case-${index}`, conversation: [say], expected: { context: {} } })),
      ),
    );
    const config = { ...readConfig({}), model: server.settings() };
    const { exitCode, result, text } = await evalAssistantCommand(config, { folder, engine: 'model' });
    expect(exitCode).toBe(0);
    const { modelCalls } = result as { modelCalls: Record<string, number> };
    expect(modelCalls['answered']).toBeGreaterThanOrEqual(1);
    expect(modelCalls['invalid_reply']).toBeGreaterThanOrEqual(1);
    // Each question that was answered or failed its repair was asked over the wire.
    expect(server.requests.length).toBeGreaterThanOrEqual(
      (modelCalls['answered'] ?? 0) + (modelCalls['invalid_reply'] ?? 0),
    );
    expect(text).toMatch(/^questions to the model: .*invalid_reply \d/mu);
  },
);
