import { afterAll, beforeAll, expect, it } from 'vitest';
import { branchConversation } from '../../../server/assembly/conversation/branch-conversation.ts';
import { stopAnswer } from '../../../server/assembly/conversation/stop-answer.ts';
import { createTurnsUnderWay } from '../../../server/assembly/conversation/turns-under-way.ts';
import { swapFill } from '../../../server/assembly/swap-fill.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';
import { startModelServer } from '../../support/model-server/start-model-server.ts';
import type { ModelServer } from '../../support/model-server/start-model-server.ts';
import { beginTalk, testEngine } from '../../support/talk.ts';

const GERMANY = 'Email for cardiologists in Germany after the congress about side effects';

describeOnBothDatabases('the turns of a conversation', (getDatabase) => {
  let deps: DemoDeps;
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer();
    deps = await demoDeps(getDatabase());
  });
  afterAll(() => server.close());

  const eventsOf = async (id: string): Promise<string[]> => {
    const { rows } = await getDatabase().query<{ type: string }>(
      `SELECT event_type AS type FROM audit_entry WHERE subject_type = 'conversation' AND subject_id = $1 ORDER BY arrival`,
      [id],
    );
    return rows.map(({ type }) => type);
  };
  /** Runs the action when the server has been asked and holds its answer back. */
  async function whileAsked(action: () => Promise<void>): Promise<void> {
    const asked = Promise.withResolvers<void>();
    server.behave(() => {
      asked.resolve();
      return { do: 'silence' };
    });
    await asked.promise;
    await action();
    server.behave('honest');
  }

  it('stops an answer: the model is given up, nothing is changed, and the conversation says so', async () => {
    const slow = { ...deps, model: testEngine(deps, server.settings({ timeoutMs: 60_000 })) };
    const talk = await beginTalk(slow);
    const stopped = whileAsked(() => stopAnswer(slow, BRAND_MANAGER, talk.id));
    await talk.say(GERMANY);
    await stopped;
    expect((await talk.answer()).text).toMatch(/^Stopped/u);
    expect(await talk.assembly()).toBeUndefined();
    expect(await eventsOf(talk.id)).toContain('conversation.stopped');
    await talk.say(GERMANY);
    expect((await talk.assembly())?.content.slots).toHaveLength(3);
  });

  it('heeds a stop that comes before the answer begins', async () => {
    const talk = await beginTalk({ ...deps, model: testEngine(deps, server.settings()) });
    const sent = server.requests.length;
    const answering = talk.say(GERMANY);
    await stopAnswer(deps, BRAND_MANAGER, talk.id);
    await answering;
    expect((await talk.answer()).text).toMatch(/^Stopped/u);
    expect(server.requests.length).toBe(sent);
  });

  it('stops an answer that another process makes, when it is about to be stored', async () => {
    const slow = { ...deps, model: testEngine(deps, server.settings({ timeoutMs: 1_000 })) };
    const talk = await beginTalk(slow);
    const elsewhere = { ...deps, turns: createTurnsUnderWay() };
    const stopped = whileAsked(() => stopAnswer(elsewhere, BRAND_MANAGER, talk.id));
    await talk.say(GERMANY);
    await stopped;
    expect((await talk.answer()).text).toMatch(/^Stopped/u);
    expect(await talk.assembly()).toBeUndefined();
  });

  it('goes on without the model when the page is left, and with it when the page is loaded again', async () => {
    const left = createTurnsUnderWay(0);
    const slow = { ...deps, turns: left, model: testEngine(deps, server.settings({ timeoutMs: 60_000 })) };
    const talk = await beginTalk(slow);
    const leaving = whileAsked(async () => left.left(talk.id));
    await talk.say(GERMANY);
    await leaving;
    expect((await talk.answer()).notices.map(({ code }) => code)).toEqual(['engine_fallback']);
    expect((await talk.assembly())?.proposal.engine.fallback?.reason).toBe('aborted');
  });

  it('answers messages of one conversation in the order in which they came', async () => {
    const talk = await beginTalk(deps);
    await Promise.all([talk.say(GERMANY), talk.say('make it for France')]);
    const { messages } = await talk.view();
    expect(messages.map(({ author }) => author).filter((author) => author === 'assistant')).toHaveLength(2);
    expect((await talk.assembly())?.content.context.market).toBe('FR');
  });

  it('prepares an answer again when the email was changed meanwhile, and keeps both changes', async () => {
    const slow = { ...deps, model: testEngine(deps, server.settings({ timeoutMs: 1_000 })) };
    const talk = await beginTalk(deps);
    await talk.say(GERMANY);
    const before = await talk.assembly();
    const [first] = before?.proposal.slots.filter(({ alternatives }) => alternatives.length > 0) ?? [];
    const other = first?.alternatives[0]?.moduleId;
    if (!before || !first || other === undefined) throw new Error('There is nothing to swap.');
    const swapped = whileAsked(async () => {
      await swapFill(
        deps,
        BRAND_MANAGER,
        { id: talk.id, ifMatch: before.revision },
        { slotId: first.slotId, moduleId: other },
      );
    });
    await (await beginTalk(slow, talk.id)).say('for webinar please');
    await swapped;
    const after = await talk.assembly();
    expect(after?.revision).toBe(before.revision + 2);
    expect(after?.content.context.moment).toBe('webinar');
    expect((await talk.answer()).text).not.toMatch(/changed elsewhere/u);
  });

  it('branches at an edited message: what stood before it comes along, the origin stays as it was', async () => {
    const talk = await beginTalk(deps);
    await talk.say(GERMANY);
    const first = await talk.assembly();
    await talk.say('make it for France');
    const [origin, second] = [await talk.view(), await talk.assembly()];
    const branch = await beginTalk(deps, await branchConversation(deps, BRAND_MANAGER, talk.id, 2));
    expect((await branch.view()).messages).toEqual(origin.messages.slice(0, 2));
    expect((await branch.view()).branchedFrom).toEqual({ id: talk.id, position: 2 });
    expect((await branch.assembly())?.content).toEqual(first?.content);
    await branch.say('make it for Austria');
    expect((await branch.assembly())?.content.context).toMatchObject({
      market: 'AT',
      audience: 'cardiology',
    });
    expect(await talk.assembly()).toEqual(second);
    expect((await talk.view()).messages).toEqual(origin.messages);
    expect((await talk.view()).branches).toEqual([
      { id: branch.id, position: 2, text: 'make it for Austria' },
    ]);
    expect(await eventsOf(branch.id)).toContain('conversation.branched');
    const begun = await beginTalk(deps, await branchConversation(deps, BRAND_MANAGER, talk.id, 0));
    expect(await begun.view()).toMatchObject({ messages: [], understanding: {}, hasAssembly: false });
    await expect(branchConversation(deps, BRAND_MANAGER, talk.id, 1)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    const other = { ...BRAND_MANAGER, id: 'somebody-else' };
    await expect(branchConversation(deps, other, talk.id, 0)).rejects.toMatchObject({ code: 'not_allowed' });
  });

  it('explains one choice with reasons of the model, in sentences of ours around words of the module', async () => {
    const talk = await beginTalk({ ...deps, model: testEngine(deps, server.settings()) });
    await talk.say(GERMANY);
    await talk.say('why slot 1?');
    expect((await talk.answer()).text).toMatch(/test-model finds: \S+@\d+ .+ \(“.+”\)\./u);
    server.behave('claims_as_quotes');
    await talk.say('why slot 1?');
    server.behave('honest');
    const { text, notices } = await talk.answer();
    expect(text).not.toMatch(/finds|Cures/u);
    expect(notices.map(({ code }) => code)).toEqual(['engine_fallback']);
  });

  it('answers about the quoted part of the email', async () => {
    const talk = await beginTalk(deps);
    await talk.say(GERMANY);
    const slots = (await talk.assembly())?.content.slots ?? [];
    const [, second] = slots;
    if (!second) throw new Error('The email has one slot only.');
    const quote = { slotId: second.slotId, quote: second.text.slice(0, 40) };
    await talk.say('what about this?', { quote });
    expect(await talk.answer()).toMatchObject({ slotId: second.slotId });
    expect((await talk.answer()).text).toContain(second.moduleId);
    await talk.say('something else please', { quote });
    const after = (await talk.assembly())?.content.slots ?? [];
    expect(after.map(({ slotId, moduleId }, index) => [slotId, moduleId === slots[index]?.moduleId])).toEqual(
      slots.map(({ slotId }) => [slotId, slotId !== second.slotId]),
    );
  });

  it('tells of personal data and of an adverse event, with the reporting route of the market, and records both', async () => {
    const talk = await beginTalk(deps);
    await talk.say(`${GERMANY} for Dr Weber`);
    expect((await talk.answer()).notices.map(({ code }) => code)).toEqual(['personal_data']);
    const before = await talk.assembly();
    await talk.say('My patient fainted after the second tablet.');
    expect(await talk.assembly()).toEqual(before);
    const [notice] = (await talk.answer()).notices;
    expect(notice).toMatchObject({
      code: 'adverse_event',
      link: { url: 'https://nebenwirkungen.bund.de/' },
    });
    expect(await eventsOf(talk.id)).toEqual(
      expect.arrayContaining(['conversation.personal_data_found', 'conversation.adverse_event_reported']),
    );
  });

  it('sends a model neither the name nor the report', async () => {
    const talk = await beginTalk({ ...deps, model: testEngine(deps, server.settings()) });
    const sent = server.requests.length;
    await talk.say('Please something for Imogen Thistlewood (imogen.thistlewood@example.org), cardiology');
    await talk.say('Her patient Karl Brenner, 71 years old, fainted after the tablet');
    const bodies = server.requests
      .slice(sent)
      .map(({ body }) => body)
      .join('\n');
    expect(server.requests.length).toBeGreaterThan(sent);
    expect(bodies).not.toMatch(/Thistlewood|imogen|example\.org|Brenner|71 years|fainted/u);
  });
});
