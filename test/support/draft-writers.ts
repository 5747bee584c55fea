import { z } from 'zod';
import type { RunningServer } from './running-server.ts';

/** One answered change of an email: from now on it must never be lost. */
export const keptDraftSchema = z.object({ id: z.string(), revision: z.int(), contentHash: z.string() });
export type KeptDraft = z.output<typeof keptDraftSchema>;

/** One answered turn of a conversation, with everything said until then. */
export const keptConversationSchema = z.object({ id: z.string(), messages: z.array(z.unknown()) });
export type KeptConversation = z.output<typeof keptConversationSchema>;

export interface Acknowledged {
  drafts: KeptDraft[];
  conversations: KeptConversation[];
}

/** Several people working at once. */
export interface Writers {
  acknowledged: Acknowledged;
  /** Settles with the first answered change. */
  begun: Promise<void>;
  /** Settles when the server is gone for all of them; rejects when it refused anything before. */
  ended: Promise<unknown>;
}

const CONNECTIONS = 3;

const draftSchema = keptDraftSchema.extend({
  slots: z.array(z.object({ slotId: z.string(), alternatives: z.array(z.object({ moduleId: z.string() })) })),
});
const doneSchema = z.object({ conversation: keptConversationSchema });

const CONTEXT = {
  market: 'GB',
  language: 'en',
  channel: 'email',
  audience: 'cardiology',
  plannedSendDate: '2030-03-01',
};
const BRIEF = 'Follow-up after the congress for cardiologists in Great Britain, questions about safety';

/** Writes drafts over several connections and holds one conversation after another, until the server is gone. */
export function startWriters(server: RunningServer, cookie: string): Writers {
  const acknowledged: Acknowledged = { drafts: [], conversations: [] };
  const first = Promise.withResolvers<void>();
  const post = async (path: string, body: unknown, ifMatch?: number): Promise<string> => {
    const headers = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
    const response = await server.request('POST', path, { cookie, body, headers });
    const text = await response.text();
    if (!response.ok) throw new RefusedWrite(`POST ${path} answered ${response.status}: ${text}`);
    return text;
  };
  const keep = (text: string): z.output<typeof draftSchema> => {
    const draft = draftSchema.parse(JSON.parse(text));
    acknowledged.drafts.push(keptDraftSchema.parse(draft));
    first.resolve();
    return draft;
  };
  const writeDraft = async (): Promise<void> => {
    const draft = keep(await post('/api/assemblies', { context: CONTEXT, brief: BRIEF }));
    const path = `/api/assemblies/${draft.id}`;
    let { revision } = draft;
    for (const { slotId, alternatives } of draft.slots) {
      for (const { moduleId } of alternatives) {
        ({ revision } = keep(await post(`${path}/swap`, { slotId, moduleId }, revision)));
        ({ revision } = keep(await post(`${path}/undo`, undefined, revision)));
      }
    }
  };
  const converse = async (): Promise<void> => {
    const started = keptConversationSchema.parse(JSON.parse(await post('/api/conversations', {})));
    acknowledged.conversations.push(started);
    for (const text of [BRIEF, 'why this one?']) {
      const stream = await post(`/api/conversations/${started.id}/messages`, { text });
      const last = /^event: done\ndata: (.*)$/mu.exec(stream)?.[1];
      if (last === undefined) throw new RefusedWrite(`The conversation broke off: ${stream}`);
      acknowledged.conversations.push(doneSchema.parse(JSON.parse(last)).conversation);
    }
  };
  const work = [...Array.from({ length: CONNECTIONS }, () => writeDraft), converse];
  const ended = Promise.all(work.map((step) => untilGone(step)));
  ended.catch(first.reject);
  return { acknowledged, begun: first.promise, ended };
}

/** An answer that should not have been: not the same as no answer, which is how the server's end looks. */
class RefusedWrite extends Error {}

/** `fetch` rejects with a TypeError when the connection is refused or breaks off. */
async function untilGone(step: () => Promise<void>): Promise<void> {
  try {
    for (;;) await step();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
