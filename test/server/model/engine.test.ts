import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import { modelCallRecordSchema } from '../../../core/model/call-record.ts';
import { chooseModules } from '../../../prompts/choose-modules/schema.ts';
import { understandRequest } from '../../../prompts/understand-request/schema.ts';
import type { ChangeDeps } from '../../../server/audit/change-deps.ts';
import { createNewId } from '../../../server/audit/new-id.ts';
import { createModelEngine } from '../../../server/model/create-engine.ts';
import type { ModelSettings } from '../../../server/model/model-settings.ts';
import { setSwitch } from '../../../server/model/model-switch.ts';
import { sha256Hex } from '../../../server/sha256.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';
import { CHOICE, requestOf } from '../../support/model-questions.ts';

const MARKETER: Actor = {
  id: 'marketer',
  printedName: 'Anna Weber',
  title: '',
  roles: ['brand_manager'],
  markets: ['DE', 'AT'],
};
const OPERATIONS: Actor = { ...MARKETER, id: 'operations', roles: ['marketing_operations'] };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.behave('honest');
  server.requests.length = 0;
});

const clock = () => new Date();

describeOnBothDatabases('the model engine', (getDatabase) => {
  const deps = (): ChangeDeps => ({ database: getDatabase(), clock, newId: createNewId(clock) });
  const engine = (overrides: Partial<ModelSettings> = {}) =>
    createModelEngine(deps(), server.settings(overrides));
  const storedCalls = async () => {
    const { rows } = await getDatabase().query<{ record: Buffer; call_id: string }>(
      'SELECT call_id, record FROM model_call ORDER BY call_id',
    );
    return rows;
  };

  test('answers with a checked reply and keeps a record that the audit log vouches for', async () => {
    const answer = await engine().ask(chooseModules, CHOICE, {
      actor: MARKETER,
      subject: { type: 'conversation', id: 'c-1' },
    });
    expect(answer).toMatchObject({
      outcome: 'answered',
      value: { slots: [{ slotId: 'main', order: [{ id: 'M-SAFE@2' }, { id: 'M-EFF@1' }] }] },
      call: {
        team: 'AT,DE',
        promptVersion: 'choose-modules@1',
        offered: ['M-EFF@1', 'M-SAFE@2'],
        answeredBy: 'test-model-2026-01-01',
        inputTokens: 900,
        outputTokens: 120,
        tokensEstimated: false,
        costMicros: 2_760,
        attempts: 1,
      },
    });
    const stored = (await storedCalls()).at(-1);
    const record = modelCallRecordSchema.parse(JSON.parse(stored?.record.toString('utf8') ?? ''));
    expect(record).toEqual(answer.call);
    expect(sha256Hex(record.reply ?? '')).toBe(record.replyDigest);
    expect(JSON.stringify(record)).not.toMatch(/Weber|marketer/u);
    const { rows } = await getDatabase().query<{ leaf: Buffer }>(
      `SELECT leaf FROM audit_entry WHERE event_type = 'model.asked' AND subject_id = $1`,
      [stored?.call_id],
    );
    expect(JSON.parse(rows[0]?.leaf.toString('utf8') ?? '{}')).toMatchObject({
      actor: { id: 'marketer' },
      details: { recordDigest: sha256Hex(stored?.record ?? '') },
    });
    await expect(getDatabase().query('DELETE FROM model_call')).rejects.toThrow(/only be added/u);
  });

  test('refuses to be asked inside a transaction, where it would hold the one connection', async () => {
    const asking = getDatabase().transaction(() => engine().ask(chooseModules, CHOICE, { actor: MARKETER }));
    await expect(asking).rejects.toThrow(/transaction/u);
    expect(server.requests).toEqual([]);
  });

  test('sends no name, address or number: it masks those of the library and holds back those of people', async () => {
    await getDatabase().query(
      `INSERT INTO hcp (hcp_id, market, language, specialty, verified, content, content_hash)
       VALUES ('HCP-00042', 'DE', 'de', 'cardiology', true, $1, '') ON CONFLICT DO NOTHING`,
      [JSON.stringify({ givenName: 'Käthe', familyName: 'Brückner', email: 'kb@klinik.example' })],
    );
    const asked = engine();
    await asked.ask(chooseModules, CHOICE, { actor: MARKETER });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]?.body).not.toMatch(/medinfo@|1234567|Weber|marketer/u);
    for (const message of [
      'Mail to Käthe Brückner about safety',
      'for Dr. Brückner please',
      'for BRUECKNER, KAETHE',
      'for HCP-00042',
      'write to someone@klinik.example',
      'call +49 170 1234567',
    ]) {
      const answer = await asked.ask(understandRequest, requestOf(message), { actor: MARKETER });
      expect(answer, message).toMatchObject({
        outcome: 'fallback',
        reason: 'personal_data',
        call: { attempts: 0 },
      });
    }
    expect(server.requests).toHaveLength(1);
    const { rows } = await getDatabase().query(
      `SELECT FROM audit_entry WHERE event_type = 'model.call_stopped'`,
    );
    expect(rows).toHaveLength(6);
  });

  test('spends no more than the budget of a team, also when many ask at once', async () => {
    const team: Actor = { ...MARKETER, markets: ['FR'] };
    // Room for two questions: each sets aside what it may cost at the most.
    const limited = engine({ limits: { monthlyTokens: 9_000, monthlyMicros: null } });
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => limited.ask(chooseModules, CHOICE, { actor: team })),
    );
    const refused = answers.filter((each) => each.outcome === 'fallback' && each.reason === 'budget_spent');
    expect(refused.length).toBeGreaterThan(0);
    expect(answers.filter(({ outcome }) => outcome === 'answered').length).toBe(6 - refused.length);
    const { rows } = await getDatabase().query<{ reserved: number; calls: number; spent: number }>(
      `SELECT reserved_tokens + reserved_micros AS reserved, calls, input_tokens + output_tokens AS spent
       FROM model_spend WHERE team = 'FR'`,
    );
    expect(rows).toEqual([{ reserved: 0, calls: 6 - refused.length, spent: (6 - refused.length) * 1_020 }]);
    const spent = engine({ limits: { monthlyTokens: 0, monthlyMicros: null } });
    expect(await spent.unavailable(team)).toBe('budget_spent');
  });

  test('is off for every process as soon as somebody switches it off, replies under way included', async () => {
    const [one, other] = [engine(), engine()];
    server.behave('silence');
    const underWay = one.ask(chooseModules, CHOICE, { actor: MARKETER });
    await expect.poll(() => server.requests.length).toBe(1);
    await setSwitch(deps(), OPERATIONS, 'off');
    one.stopAll();
    expect(await underWay).toMatchObject({ outcome: 'fallback', reason: 'switched_off' });
    server.behave('honest');
    expect(await other.ask(chooseModules, CHOICE, { actor: MARKETER })).toEqual({
      outcome: 'fallback',
      reason: 'switched_off',
    });
    expect(await other.unavailable()).toBe('switched_off');
    await expect(setSwitch(deps(), MARKETER, 'on')).rejects.toMatchObject({ code: 'not_allowed' });
    await setSwitch(deps(), OPERATIONS, 'on');
    expect((await other.ask(chooseModules, CHOICE, { actor: MARKETER })).outcome).toBe('answered');
  });
});
