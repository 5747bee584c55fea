import type { Conversation } from '../../../../core/contract/conversation.ts';
import { AssistantMessage } from './assistant-message.tsx';
import { PersonMessage } from './person-message.tsx';

/** The stored messages in the order they were written. */
export const MessageList = ({ conversation, busy }: { conversation: Conversation; busy: boolean }) =>
  conversation.messages.map((message) =>
    message.author === 'person' ? (
      <PersonMessage key={message.position} conversation={conversation} message={message} busy={busy} />
    ) : (
      <AssistantMessage key={message.position} content={message.content} />
    ),
  );
