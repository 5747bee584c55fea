import type { BaseMessage } from '@langchain/core/messages';
import { z } from 'zod';

/** A reply as it came over the wire, before anybody judged it. */
export interface RawReply {
  /** Arguments of the one tool call, or the text; undefined when there is no such thing. */
  text: string | undefined;
  refused: boolean;
  /** The stream ended before the model was done. */
  cut: boolean;
  /** The model stopped at its limit of tokens. */
  full: boolean;
  /** Words beside the tool call: nothing is to be said there. */
  extra: boolean;
  usage: { input: number; output: number } | undefined;
  answeredBy: string | undefined;
}

const callsSchema = z
  .array(z.object({ function: z.object({ name: z.string(), arguments: z.string() }) }))
  .nullish()
  .catch(undefined);
const kwargsSchema = z.object({
  /** Joined from the pieces of a stream. */
  tool_calls: callsSchema,
  /** The whole document where it was no stream. */
  __raw_response: z
    .object({
      choices: z.array(
        z.object({ message: z.object({ refusal: z.string().nullish(), tool_calls: callsSchema }) }),
      ),
    })
    .optional()
    .catch(undefined),
});
const metadataSchema = z.object({
  finish_reason: z.string().nullish().catch(undefined),
  model_name: z.string().optional().catch(undefined),
});
/** More tokens than any question here can have: such a count is a fault of the server, and none is taken from it. */
const MOST_TOKENS = 10_000_000;
const tokensSchema = z.int().min(0).max(MOST_TOKENS);
const usageSchema = z.object({ input_tokens: tokensSchema, output_tokens: tokensSchema });

/**
 * Takes the reply out of the message; several tool calls, or one of another tool, are none that could be used.
 *
 * @param tool name of the one tool that was offered; undefined where the answer is to be text
 */
export function readReply(
  message: BaseMessage & { usage_metadata?: unknown },
  tool: string | undefined,
): RawReply {
  const { tool_calls: joined, __raw_response: raw } = kwargsSchema.parse(message.additional_kwargs);
  const said = raw?.choices[0]?.message;
  const calls = said?.tool_calls ?? joined ?? [];
  const { finish_reason: finish, model_name: answeredBy } = metadataSchema.parse(message.response_metadata);
  const refusal = said?.refusal ?? '';
  const words = message.text.trim();
  const [call] = calls;
  const called = calls.length === 1 && call?.function.name === tool ? call?.function.arguments : undefined;
  const usage = usageSchema.safeParse(message.usage_metadata);
  return {
    text: tool === undefined ? words || undefined : called,
    refused: finish === 'content_filter' || refusal !== '',
    cut: finish === undefined || finish === null,
    full: finish === 'length',
    extra: tool === undefined ? calls.length > 0 : words !== '' && called !== undefined,
    usage: usage.success ? { input: usage.data.input_tokens, output: usage.data.output_tokens } : undefined,
    answeredBy,
  };
}
