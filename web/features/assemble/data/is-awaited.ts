import type { Message } from '../../../../core/contract/conversation.ts';

const PATIENCE_MS = 30_000;

/** Whether an answer to the last message may still be on its way from the server. */
export function isAwaited(messages: readonly Message[], now: number = Date.now()): boolean {
  const last = messages.at(-1);
  return last?.author === 'person' && now - Date.parse(last.writtenAt) < PATIENCE_MS;
}
