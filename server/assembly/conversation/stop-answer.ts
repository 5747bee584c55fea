import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, isAuthor } from '../../../core/access/policy.ts';
import { mutate } from '../../audit/mutate.ts';
import { findConversation } from './stored-conversation.ts';
import type { StoredConversation } from './stored-conversation.ts';
import type { TurnDeps } from './turn.ts';

/**
 * Stops the answer under way, in whatever process it is made: this one gives it up at once, another one when it is about
 * to store it. Without an answer under way nothing happens.
 */
export async function stopAnswer(deps: TurnDeps, actor: Actor, conversationId: string): Promise<void> {
  await mutate(deps, {
    actor,
    policy: and<StoredConversation>(holds('assembly.write'), isAuthor),
    load: () => findConversation(deps.database, conversationId, { lock: true }),
    change: async () => {
      await deps.database.query('UPDATE conversation SET stops = stops + 1 WHERE conversation_id = $1', [
        conversationId,
      ]);
      const subject = { type: 'conversation', id: conversationId };
      return { result: undefined, entries: [{ type: 'conversation.stopped', subject }] };
    },
  });
  deps.turns.stop(conversationId);
}
