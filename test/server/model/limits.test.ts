import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import { chooseModules } from '../../../prompts/choose-modules/schema.ts';
import { createNewId } from '../../../server/audit/new-id.ts';
import { createModelEngine } from '../../../server/model/create-engine.ts';
import type { ModelAnswer } from '../../../server/model/model-engine.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { CHOICE } from '../../support/model-questions.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';

const ACTOR: Actor = { id: 'm', printedName: 'M', title: '', roles: ['brand_manager'], markets: ['IT'] };

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer();
});
afterAll(() => server.close());

const endOf = (answer: ModelAnswer<unknown>) => (answer.outcome === 'fallback' ? answer.reason : 'answered');

describeOnBothDatabases('the limits of the model engine', (getDatabase) => {
  let now = new Date('2026-11-22T08:00:00Z');
  const clock = () => now;
  const engine = (monthlyTokens: number | null) =>
    createModelEngine(
      { database: getDatabase(), clock, newId: createNewId(clock) },
      server.settings({ limits: { monthlyTokens, monthlyMicros: null } }),
    );

  const notSent = async () => {
    const { rows } = await getDatabase().query(
      `SELECT reason, count(*) AS attempts, count(e.entry_id) AS logged FROM model_not_sent n
         LEFT JOIN audit_entry e ON e.event_type = 'model.not_asked' AND e.subject_id = n.attempt_id AND e.actor_id = 'm'
        WHERE prompt_version = $1 GROUP BY reason ORDER BY reason`,
      [chooseModules.version],
    );
    return rows;
  };

  test('hold over two processes that ask at the same time, and nothing stays set aside', async () => {
    server.behave('honest');
    // Two engines know nothing of each other: what one may cost at the most has to be seen by the other.
    const [one, other] = [engine(9_000), engine(9_000)];
    const answers = await Promise.all(
      [one, other, one, other, one, other].map((each) => each.ask(chooseModules, CHOICE, { actor: ACTOR })),
    );
    const ends = answers.map(endOf);
    expect(new Set(ends)).toEqual(new Set(['answered', 'budget_spent']));
    const { rows } = await getDatabase().query<{ spent: number; reserved: number; calls: number }>(
      `SELECT input_tokens + output_tokens AS spent, reserved_tokens + reserved_micros AS reserved, calls
         FROM model_spend WHERE team = 'IT'`,
    );
    const answered = ends.filter((end) => end === 'answered').length;
    expect(rows).toEqual([{ spent: answered * 1_020, reserved: 0, calls: answered }]);
    expect(rows[0]?.spent).toBeLessThanOrEqual(9_000);
    // What never left is stored with its reason, and the log says who asked.
    expect(await notSent()).toEqual([
      { reason: 'budget_spent', attempts: 6 - answered, logged: 6 - answered },
    ]);
  });

  test('let one question try after the rest, and close the circuit when it is answered', async () => {
    const resting = engine(null);
    const ask = async () => endOf(await resting.ask(chooseModules, CHOICE, { actor: ACTOR }));
    server.behave('error_401');
    for (let count = 0; count < 5; count += 1) expect(await ask()).toBe('unreachable');
    expect([await ask(), resting.breaker().state]).toEqual(['circuit_open', 'open']);
    now = new Date(now.getTime() + 31_000);
    expect([await ask(), await ask()]).toEqual(['unreachable', 'circuit_open']);
    // The second rest is twice as long.
    now = new Date(now.getTime() + 31_000);
    expect(await ask()).toBe('circuit_open');
    server.behave('honest');
    now = new Date(now.getTime() + 31_000);
    expect([await ask(), await ask()]).toEqual(['answered', 'answered']);
    expect(resting.breaker().state).toBe('closed');
    expect(await notSent()).toContainEqual({ reason: 'circuit_open', attempts: 3, logged: 3 });
  });
});
