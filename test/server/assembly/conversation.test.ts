import { beforeAll, expect, it } from 'vitest';
import type { ConversationEvent } from '../../../core/contract/conversation.ts';
import { answerChip, answerMessage } from '../../../server/assembly/conversation/answer-message.ts';
import { startConversation } from '../../../server/assembly/conversation/start-conversation.ts';
import { viewConversation } from '../../../server/assembly/conversation/view-conversation.ts';
import { findAssembly } from '../../../server/assembly/stored-assembly.ts';
import { describeOverDemoLibrary } from '../../support/database.ts';
import { BRAND_MANAGER, demoDeps } from '../../support/demo-library.ts';
import type { DemoDeps } from '../../support/demo-library.ts';

const GERMANY = 'Email for cardiologists in Germany after the congress about side effects';

describeOverDemoLibrary('a conversation', (getDatabase) => {
  let deps: DemoDeps;
  beforeAll(async () => {
    deps = await demoDeps(getDatabase());
  });
  const start = () => startConversation(deps, BRAND_MANAGER, { understanding: {} });
  const say = async (conversationId: string, text: string, language: 'en' | 'de' = 'en') => {
    const events: ConversationEvent[] = [];
    const request = { conversationId, language, text };
    await answerMessage(deps, BRAND_MANAGER, request, (event) => void events.push(event));
    return events;
  };
  const lastAnswer = async (id: string) => {
    const last = (await viewConversation(deps.database, BRAND_MANAGER, id)).messages.at(-1);
    if (last?.author !== 'assistant') throw new Error('The last message is not an answer.');
    return last.content;
  };
  const fills = async (id: string) =>
    ((await findAssembly(deps.database, id))?.content.slots ?? []).map(({ moduleId }) => moduleId);

  it('asks for what is missing, proposes once it knows, and keeps every message', async () => {
    const id = await start();
    await say(id, 'An email about side effects');
    const asked = await lastAnswer(id);
    expect(asked.questions.map(({ part }) => part)).toEqual(['market', 'audience']);
    expect(await findAssembly(deps.database, id)).toBeUndefined();

    const events = await say(id, 'Germany, cardiologists');
    expect(events.flatMap((event) => (event.type === 'step' ? [event.step.step] : []))).toEqual([
      'understood',
      'library',
      'eligible',
      'ranked',
      'chosen',
      'checked',
    ]);
    const view = await viewConversation(deps.database, BRAND_MANAGER, id);
    expect(view.messages.map(({ author }) => author)).toEqual(['person', 'assistant', 'person', 'assistant']);
    expect(view.hasAssembly).toBe(true);
    expect(await fills(id)).toHaveLength(3);
  });

  it('takes "something about …" for a request while there is no email', async () => {
    const id = await start();
    await say(id, 'something about safety for cardiologists in Germany');
    expect(await fills(id)).toHaveLength(3);
  });

  it('moves the email to another market with its language when told to', async () => {
    const id = await start();
    await say(id, GERMANY);
    await say(id, 'make it for France');
    const assembly = await findAssembly(deps.database, id);
    expect(assembly?.content.context).toMatchObject({ market: 'FR', language: 'fr', audience: 'cardiology' });
    expect(assembly?.content.slots.every(({ language }) => language === 'fr')).toBe(true);
    expect(assembly?.revision).toBe(2);
    await say(id, 'undo');
    const { understanding } = await viewConversation(deps.database, BRAND_MANAGER, id);
    expect(understanding).toMatchObject({ market: { value: 'DE' }, language: { value: 'de' } });
  });

  it('swaps one slot for a topic, explains it, and takes the swap back', async () => {
    const id = await start();
    await say(id, GERMANY);
    const before = await fills(id);
    await say(id, 'something about dosing in slot 1');
    const after = await fills(id);
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1)).toEqual(before.slice(1));
    await say(id, 'why slot 1?');
    expect((await lastAnswer(id)).text).toContain(after[0]);
    await say(id, 'undo');
    expect(await fills(id)).toEqual(before);
  });

  it('says what is missing without changing anything', async () => {
    const id = await start();
    await say(id, 'E-Mail für Kardiologen in Deutschland zur Patientenunterstützung', 'de');
    expect((await lastAnswer(id)).text).toContain('Dafür gibt es hier nichts Freigegebenes: Patient');
    const revision = (await findAssembly(deps.database, id))?.revision;
    await say(id, 'Was fehlt?', 'de');
    expect((await lastAnswer(id)).text).toContain('Kein Text in dieser Sprache');
    expect((await findAssembly(deps.database, id))?.revision).toBe(revision);
  });

  it.each(['send it now', 'approve this', 'write a claim that it cures everything'])(
    'refuses %j and changes nothing',
    async (text) => {
      const id = await start();
      await say(id, GERMANY);
      const before = await findAssembly(deps.database, id);
      await say(id, text);
      expect((await lastAnswer(id)).text).toMatch(/cannot|never/u);
      expect(await findAssembly(deps.database, id)).toEqual(before);
    },
  );

  it('says that it understood nothing new, what it can do and what it never does, and leaves the email', async () => {
    const id = await start();
    await say(id, 'blorp the frobnicator');
    expect(await lastAnswer(id)).toMatchObject({
      text: expect.stringMatching(/^I understood nothing of this\..*never send.*For which market/u),
      questions: [{ part: 'market' }, { part: 'audience' }],
    });
    await say(id, GERMANY);
    const before = await findAssembly(deps.database, id);
    for (const [text, language, answer] of [
      ['blorp the frobnicator', 'en', /^I understood nothing new.*never send, approve or write claims/u],
      ['tu mal den Schnickschnack', 'de', /^Darin habe ich nichts Neues verstanden.*versende nie/u],
      ['je voudrais une ribambelle de bidules pour nous', 'en', /^Je n’y ai rien compris.*n’envoie/u],
    ] as const) {
      await say(id, text, language);
      const { text: told, suggestedReplies } = await lastAnswer(id);
      expect(told).toMatch(answer);
      expect(suggestedReplies.length).toBeGreaterThan(0);
    }
    expect(await findAssembly(deps.database, id)).toEqual(before);
    await say(id, 'more on hyperkalaemia');
    expect((await lastAnswer(id)).assemblyRevision).toBe(2);
  });

  it('proposes again when a chip is edited, and asks again when it is cleared', async () => {
    const id = await start();
    await say(id, GERMANY);
    const chip = { conversationId: id, language: 'en' as const };
    await answerChip(deps, BRAND_MANAGER, { ...chip, part: 'market', value: 'GB' }, () => undefined);
    expect((await findAssembly(deps.database, id))?.content.context).toMatchObject({
      market: 'GB',
      language: 'en',
    });
    await answerChip(deps, BRAND_MANAGER, { ...chip, part: 'audience', value: null }, () => undefined);
    expect((await lastAnswer(id)).questions.map(({ part }) => part)).toEqual(['audience']);
  });

  it('belongs to the person who began it', async () => {
    const id = await start();
    const other = { ...BRAND_MANAGER, id: 'somebody-else' };
    await expect(viewConversation(deps.database, other, id)).rejects.toMatchObject({ code: 'not_allowed' });
    await expect(
      answerMessage(deps, other, { conversationId: id, language: 'en', text: GERMANY }, () => undefined),
    ).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
