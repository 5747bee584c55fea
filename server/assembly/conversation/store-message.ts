import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, isAuthor } from '../../../core/access/policy.ts';
import type { AuditEntryDraft } from '../../../core/audit/entry.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import type { Message } from '../../../core/contract/conversation.ts';
import { mutate } from '../../audit/mutate.ts';
import type { ChangeDeps } from '../../audit/change-deps.ts';
import { appendMessage, findConversation, keepUnderstanding } from './stored-conversation.ts';
import type { StoredConversation } from './stored-conversation.ts';

/**
 * Appends one message to its author's conversation with its audit entry, and whatever else is to be recorded with it.
 *
 * @param understanding what the conversation knows from now on; unchanged when absent
 */
export function storeMessage(
  deps: ChangeDeps,
  actor: Actor,
  conversationId: string,
  message: Pick<Message, 'author' | 'content'>,
  {
    understanding,
    entries = [],
  }: { understanding?: Understanding; entries?: readonly AuditEntryDraft[] } = {},
): Promise<Message> {
  return mutate(deps, {
    actor,
    policy: and<StoredConversation>(holds('assembly.write'), isAuthor),
    load: () => findConversation(deps.database, conversationId, { lock: true }),
    change: async (conversation) => {
      const at = deps.clock();
      const known = understanding ?? conversation.understanding;
      const stored = await appendMessage(deps.database, conversationId, message, at, known);
      await keepUnderstanding(deps.database, conversationId, known, at);
      return {
        result: stored,
        entries: [
          {
            type: 'conversation.continued',
            subject: { type: 'conversation', id: conversationId, revision: stored.position },
            details: { author: message.author },
          },
          ...entries,
        ],
      };
    },
  });
}
