import type { QueryClient } from '@tanstack/react-query';
import type { Conversation, ConversationEvent, Message } from '../../../../core/contract/conversation.ts';
import { assemblyQuery, conversationQuery } from './queries.ts';

/** Messages with one more, in order; a message that is already there is replaced. */
const withMessage = (messages: readonly Message[], message: Message): Message[] =>
  [...messages.filter(({ position }) => position !== message.position), message].toSorted(
    (one, other) => one.position - other.position,
  );

/** Puts a streamed event where the screen reads it. */
export function applyEvent(client: QueryClient, id: string, event: ConversationEvent): void {
  const { queryKey } = conversationQuery(id);
  if (event.type === 'message')
    client.setQueryData(
      queryKey,
      (before: Conversation | undefined) =>
        before && { ...before, messages: withMessage(before.messages, event.message) },
    );
  if (event.type === 'assembly') {
    client.setQueryData(
      queryKey,
      (before: Conversation | undefined) => before && { ...before, hasAssembly: true },
    );
    void client.invalidateQueries({ queryKey: assemblyQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: ['assemblies'] });
  }
  if (event.type === 'done') client.setQueryData(queryKey, event.conversation);
}
