import type { Message } from '../../../../core/contract/conversation.ts';
import { AssistantMessage } from './assistant-message.tsx';
import { PersonMessage } from './person-message.tsx';

/** The stored messages in the order they were written. */
export const MessageList = ({ messages }: { messages: readonly Message[] }) =>
  messages.map((message) =>
    message.author === 'person' ? (
      <PersonMessage key={message.position} text={message.content.text} />
    ) : (
      <AssistantMessage key={message.position} content={message.content} />
    ),
  );
