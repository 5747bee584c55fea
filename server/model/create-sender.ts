import { RunnableLambda } from '@langchain/core/runnables';
import type { BaseMessage } from '@langchain/core/messages';
import { createChatModel, knowsUsByAuthorization, replyOptions, toolNameOf } from './chat-model.ts';
import type { SendRequest } from './exchange.ts';
import { createGuardedFetch } from './guarded-fetch.ts';
import type { ModelSettings } from './model-settings.ts';
import type { OutgoingGuard } from './outgoing-guard.ts';
import type { LoadedPrompt } from './prompt-files.ts';
import { readReply } from './read-reply.ts';
import type { RawReply } from './read-reply.ts';
import { QUESTION } from './render-prompt.ts';

/** Bytes of a whole answer, its frame included; an honest reply has a few thousand. */
const MAX_REPLY_BYTES = 64 * 1_024;

/** A question as it is sent: instructions, data, and the request for a repair. */
export type CreateSend = (loaded: LoadedPrompt, data: string) => SendRequest;

/** Template, model and reading of the reply as one chain, for each prompt. */
export function createSender(settings: ModelSettings, guard: OutgoingGuard): CreateSend {
  const door = createGuardedFetch({
    check: (body) => guard.check(body),
    maxReplyBytes: MAX_REPLY_BYTES,
    withAuthorization: knowsUsByAuthorization(settings),
  });
  const model = createChatModel(settings, door);
  return ({ prompt, instructions }, data) => {
    const tool = settings.replyForm === 'tools' ? toolNameOf(prompt) : undefined;
    const read = RunnableLambda.from((message: BaseMessage) => readReply(message, tool));
    const chain = QUESTION.pipe(model.withConfig(replyOptions(prompt, settings))).pipe(read);
    return async (repair, signal) => {
      const input = { instructions, data, repair };
      if (!settings.stream) return chain.invoke(input, { signal });
      let reply: RawReply | undefined;
      for await (const each of await chain.stream(input, { signal })) reply = each;
      if (!reply) throw new TypeError('The stream had no reply.');
      return reply;
    };
  };
}
