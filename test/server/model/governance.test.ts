import { beforeAll, expect, test } from 'vitest';
import { decideText } from '../../../server/assembly/decide-text.ts';
import { draftAssembly } from '../../../server/assembly/draft-assembly.ts';
import { swapFill } from '../../../server/assembly/swap-fill.ts';
import { takeSuggestedText } from '../../../server/assembly/take-suggested-text.ts';
import { readAiRecord } from '../../../server/model/governance/ai-record.ts';
import { checkedCall } from '../../../server/model/governance/checked-calls.ts';
import { readGovernance } from '../../../server/model/governance/governance.ts';
import { readLineage } from '../../../server/model/governance/lineage.ts';
import { readModelCard } from '../../../server/model/governance/model-card.ts';
import { recordNotSent } from '../../../server/model/record-not-sent.ts';
import { setSwitch } from '../../../server/model/model-switch.ts';
import type { Actor } from '../../../core/access/actor.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps, GERMAN_BRIEF, GERMAN_CONTEXT } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';
import { storeCall } from '../../support/model-calls.ts';

const OPERATIONS: Actor = {
  ...BRAND_MANAGER,
  id: 'operations',
  roles: ['marketing_operations'],
  markets: ['*'],
};
const REQUEST = { templateId: 'TPL-CARD-SAFETY', brief: GERMAN_BRIEF, context: GERMAN_CONTEXT };
const at = (day: string) => ({ askedAt: `${day}T10:00:00.000Z` });
const ALWAYS = { from: undefined, to: undefined };

describeOverDemoLibrary('governance', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });
  const governance = (period: { from: string | undefined; to: string | undefined } = ALWAYS) =>
    readGovernance(deps, OPERATIONS, period);
  const draft = async () => (await draftAssembly(deps, BRAND_MANAGER, REQUEST)).assembly;

  test('counts what became of suggested modules, with intervals, and says that no model was ever asked', async () => {
    const before = await governance();
    expect(before).toMatchObject({ modelEverAsked: false, choices: [], answeredBy: [], fallbacks: [] });
    expect(before.texts.outcomes.accepted).toMatchObject({ of: 0, share: null });
    const [first] = [await draft(), await draft()];
    const suggested = first.proposal.suggestions.length;
    const record = first.proposal.slots.find(
      ({ slotId, alternatives }) => slotId !== 'subject' && alternatives[0],
    );
    const { assembly } = await swapFill(
      deps,
      BRAND_MANAGER,
      { id: first.id, ifMatch: first.revision },
      { slotId: record?.slotId ?? '', moduleId: record?.alternatives[0]?.moduleId ?? null },
    );
    expect(assembly.revision).toBe(2);
    const [counted, ...others] = (await governance()).choices;
    expect(others).toEqual([]);
    expect(counted).toMatchObject({
      engine: 'deterministic',
      standing: 'in_work',
      emails: 2,
      outcomes: {
        unchanged: { count: 2 * suggested - 1, of: 2 * suggested },
        swapped: { count: 1, of: 2 * suggested },
        emptied: { count: 0 },
        edited: { count: 0 },
      },
    });
    expect(counted?.outcomes.swapped.high).toBeGreaterThan(counted?.outcomes.swapped.share ?? 1);
  });

  test('counts offered, taken and accepted words of a model', async () => {
    const { id, revision, content } = await draft();
    const basedOn = `${content.slots[0]?.moduleId}@${content.slots[0]?.version}`;
    const texts = ['Neues zur Sicherheit', 'Sicherheit im Blick'];
    const reply = JSON.stringify({
      suggestions: texts.map((text) => ({ text, basedOn, quote: 'x' })),
    });
    const { callId } = await storeCall(deps, {
      promptVersion: 'suggest-subject@1',
      subject: { type: 'assembly', id },
      reply,
    });
    const { assembly } = await takeSuggestedText(
      deps,
      BRAND_MANAGER,
      { id, ifMatch: revision },
      { slotId: 'subject', callId, text: texts[0] ?? '' },
    );
    expect((await governance()).texts).toMatchObject({
      offered: 2,
      taken: 1,
      outcomes: { waiting: { count: 1, of: 1 }, accepted: { count: 0 } },
    });
    await decideText(
      deps,
      BRAND_MANAGER,
      { id, ifMatch: assembly.revision },
      { slotId: 'subject', text: texts[0] ?? '', decision: 'accept', checked: true },
    );
    expect((await governance()).texts.outcomes).toMatchObject({
      accepted: { count: 1 },
      waiting: { count: 0 },
    });
    const record = await readAiRecord(deps, BRAND_MANAGER, id);
    expect(record).toMatchObject({
      generatedSlots: ['subject'],
      calls: [{ call: { callId, reply }, intact: true }],
    });
    expect(record.offered?.length).toBeGreaterThan(0);
  });

  test('counts fallbacks by week, latency, cost and incidents within the period, each linked to its entry', async () => {
    await storeCall(deps, { ...at('2026-01-14'), team: 'AT', durationMs: 100, tokensEstimated: true });
    await storeCall(deps, { ...at('2026-01-15'), team: 'AT', durationMs: 300 });
    const failed = { reply: '{}', outcome: 'fallback', fallbackReason: 'invalid_reply' } as const;
    const bad = await storeCall(deps, { ...at('2026-01-16'), ...failed, team: 'AT', durationMs: 900 });
    await setSwitch(deps, OPERATIONS, 'off');
    await setSwitch(deps, OPERATIONS, 'on');
    const january = await governance({ from: '2026-01-01', to: '2026-01-31' });
    expect(january.questions).toMatchObject([
      { promptVersion: 'choose-modules@1', answered: { count: 2, of: 3 }, medianMs: 300, estimated: 1 },
    ]);
    expect(january.fallbacks).toEqual([
      { week: '2026-01-12', reason: 'invalid_reply', stage: 'asked', count: 1 },
    ]);
    expect(january.spending).toEqual([
      { month: '2026-01', team: 'AT', calls: 3, inputTokens: 2_700, outputTokens: 300, costMicros: 6_000 },
    ]);
    expect(january.answeredBy).toEqual(['test-model-2026-01-01']);
    expect(january).toMatchObject({
      modelEverAsked: true,
      choices: [],
      incidents: { counts: [], newest: [] },
    });
    const { incidents } = await governance();
    expect(incidents.counts).toEqual([
      { kind: 'invalid_reply', count: 1 },
      { kind: 'switched_off', count: 1 },
      { kind: 'switched_on', count: 1 },
    ]);
    const incident = incidents.newest.find(({ kind }) => kind === 'invalid_reply');
    const checked = await checkedCall(deps.database, bad.callId);
    expect(incident).toMatchObject({ callId: bad.callId, entryId: checked.entry?.id });
    expect(checked).toMatchObject({ intact: true, reached: expect.arrayContaining(['request.market']) });
    expect((await governance({ from: '2026-01-16', to: '2026-01-16' })).questions[0]?.answered.of).toBe(1);
    const card = await readModelCard(deps);
    expect(card).toMatchObject({ model: null, asked: { of: 4, count: 3 }, incidents: incidents.counts });
  });

  test('counts questions that were never sent, and a spent budget once for an email, with a way to both', async () => {
    const { id } = await draft();
    const then = { ...deps, clock: () => new Date('2026-02-03T10:00:00Z') };
    const attempt = { team: '*', promptVersion: 'choose-modules@1', model: 'test-model' };
    const subject = { type: 'conversation', id };
    for (const reason of ['budget_spent', 'budget_spent', 'switched_off'] as const)
      await recordNotSent(then, BRAND_MANAGER, { ...attempt, subject, reason });
    await storeCall(deps, { ...at('2026-02-04'), outcome: 'fallback', fallbackReason: 'personal_data' });
    const february = await governance({ from: '2026-02-01', to: '2026-02-28' });
    expect(february.incidents.newest).toMatchObject([
      { kind: 'budget_stop', assemblyId: id, entryId: expect.any(String) },
    ]);
    expect(february.fallbacks).toEqual([
      { week: '2026-02-02', reason: 'budget_spent', stage: 'not_asked', count: 2 },
      { week: '2026-02-02', reason: 'personal_data', stage: 'not_asked', count: 1 },
      { week: '2026-02-02', reason: 'switched_off', stage: 'not_asked', count: 1 },
    ]);
  });

  test('shows a question whose record and audit entry part as not intact', async () => {
    await deps.database.query(
      `INSERT INTO model_call SELECT 'forged', asked_at, team, subject_type, subject_id, prompt_version, model,
         outcome, fallback_reason, input_tokens, output_tokens, cost_micros, duration_ms, record
       FROM model_call LIMIT 1`,
    );
    expect(await checkedCall(deps.database, 'forged')).toMatchObject({ entry: null, intact: false });
  });

  test('follows every fill of an email back to its references and on to its checks, by hashes', async () => {
    const { id, content, contentHash } = await draft();
    const lineage = await readLineage(deps, BRAND_MANAGER, id);
    expect(lineage.fills.map(({ slotId }) => slotId)).toEqual([
      'subject',
      ...content.slots.map(({ slotId }) => slotId),
    ]);
    for (const { module, verbatim } of lineage.fills) {
      expect(verbatim).toBe(true);
      expect(module.contentHash).toMatch(/^[0-9a-f]{64}$/u);
    }
    const cited = lineage.fills.flatMap(({ claims }) => claims).flatMap(({ references }) => references);
    expect(cited.length).toBeGreaterThan(0);
    expect(lineage.checks.at(-1)?.contentHash).toBe(contentHash);
    expect(lineage).toMatchObject({ contentHash, reached: [], signatures: [], releases: [] });
  });
});
