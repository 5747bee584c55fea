import type { Conversation } from '../../../../core/contract/conversation.ts';

const PATIENCE_MS = 30_000;

/** Whether an answer is being made, or may still be on its way from another process of the server. */
export function isAwaited(
  { messages, answering }: Pick<Conversation, 'messages' | 'answering'>,
  now: number = Date.now(),
): boolean {
  const last = messages.at(-1);
  return answering || (last?.author === 'person' && now - Date.parse(last.writtenAt) < PATIENCE_MS);
}
