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

const kwargsSchema = z.object({
  tool_calls: z
    .array(z.object({ function: z.object({ arguments: z.string() }) }))
    .optional()
    .catch(undefined),
  __raw_response: z
    .object({ choices: z.array(z.object({ message: z.object({ refusal: z.string().nullish() }) })) })
    .optional()
    .catch(undefined),
});
const metadataSchema = z.object({
  finish_reason: z.string().nullish().catch(undefined),
  model_name: z.string().optional().catch(undefined),
});
const usageSchema = z.object({ input_tokens: z.int().min(0), output_tokens: z.int().min(0) });

/** Takes the reply out of the message; several tool calls are none that could be used. */
export function readReply(message: BaseMessage & { usage_metadata?: unknown }, tools: boolean): RawReply {
  const { tool_calls: calls = [], __raw_response: raw } = kwargsSchema.parse(message.additional_kwargs);
  const { finish_reason: finish, model_name: answeredBy } = metadataSchema.parse(message.response_metadata);
  const refusal = raw?.choices[0]?.message.refusal ?? '';
  const words = message.text.trim();
  const called = calls.length === 1 ? calls[0]?.function.arguments : undefined;
  const usage = usageSchema.safeParse(message.usage_metadata);
  return {
    text: tools ? called : words || undefined,
    refused: finish === 'content_filter' || refusal !== '',
    cut: finish === undefined || finish === null,
    full: finish === 'length',
    extra: tools ? words !== '' && called !== undefined : calls.length > 0,
    usage: usage.success ? { input: usage.data.input_tokens, output: usage.data.output_tokens } : undefined,
    answeredBy,
  };
}
