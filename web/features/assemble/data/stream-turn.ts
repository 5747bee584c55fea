import { conversationEventSchema } from '../../../../core/contract/conversation.ts';
import type {
  ConversationEvent,
  sendMessage,
  setUnderstanding,
} from '../../../../core/contract/conversation.ts';
import { callStream } from '../../../lib/api/call-stream.ts';
import { ApiProblem } from '../../../lib/api/problem.ts';
import type { CallInput } from '../../../lib/api/request.ts';

/** What starts an exchange: words, or an edited chip. */
export type TurnRequest =
  | { contract: typeof sendMessage; input: CallInput<typeof sendMessage> }
  | { contract: typeof setUnderstanding; input: CallInput<typeof setUnderstanding> };

/** Streams one exchange to its end. A `failed` event, or an end without `done`, is thrown as a problem. */
export async function streamTurn(
  request: TurnRequest,
  signal: AbortSignal,
  onEvent: (event: ConversationEvent) => void,
): Promise<void> {
  let last: ConversationEvent | undefined;
  const take = (event: ConversationEvent) => {
    last = event;
    onEvent(event);
  };
  await (request.contract.id === 'assembly.sendMessage'
    ? callStream(
        request.contract,
        { ...request.input, signal } as CallInput<typeof sendMessage>,
        conversationEventSchema,
        take,
      )
    : callStream(
        request.contract,
        { ...request.input, signal } as CallInput<typeof setUnderstanding>,
        conversationEventSchema,
        take,
      ));
  if (last?.type === 'failed') throw new ApiProblem(last.code, 200, last.detail);
  if (last?.type !== 'done') throw new ApiProblem('network', 0, 'The answer broke off.');
}
