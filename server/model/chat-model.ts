import { ChatOpenAICompletions, convertCompletionsMessageToBaseMessage } from '@langchain/openai';
import { z } from 'zod';
import type { Prompt } from '../../prompts/define-prompt.ts';
import type { ModelAddress, ModelSettings } from './model-settings.ts';

/** The client refuses to begin without a key; the header with it is taken out again. */
const NO_KEY = 'none';

/** How the client reaches the server; nothing is taken from variables of the model library. */
const clientConfiguration = (address: ModelAddress, door: typeof fetch) => ({
  baseURL: address.baseUrl,
  organization: null,
  project: null,
  logLevel: 'off' as const,
  fetch: door,
  ...(address.apiVersion === undefined ? {} : { defaultQuery: { 'api-version': address.apiVersion } }),
  ...(address.keyHeader === 'api-key' && address.apiKey !== undefined
    ? { defaultHeaders: { 'api-key': address.apiKey } }
    : {}),
});

/** Whether the key goes in the usual header. */
export const knowsUsByAuthorization = ({ keyHeader, apiKey }: ModelAddress): boolean =>
  keyHeader === 'authorization' && apiKey !== undefined;

/**
 * Leaves tool calls in the raw response, where `readReply` takes them: the library's own reading writes advice about
 * broken ones on the error stream of the process.
 */
class RawCalls extends ChatOpenAICompletions {
  protected override _convertCompletionsMessageToBaseMessage(
    ...[message, response]: Parameters<ChatOpenAICompletions['_convertCompletionsMessageToBaseMessage']>
  ): ReturnType<ChatOpenAICompletions['_convertCompletionsMessageToBaseMessage']> {
    const { tool_calls: _raw, ...rest } = message;
    return convertCompletionsMessageToBaseMessage({
      message: rest,
      rawResponse: response,
      includeRawResponse: true,
    });
  }
}

/** The chat model over HTTP, without repetitions of its own: those are counted inside the time of one question. */
export const createChatModel = (settings: ModelSettings, door: typeof fetch): ChatOpenAICompletions =>
  new RawCalls({
    model: settings.model,
    apiKey: settings.apiKey ?? NO_KEY,
    maxTokens: settings.maxOutputTokens,
    timeout: settings.timeoutMs,
    maxRetries: 0,
    // Refusals and tool calls stand in the raw response; raw chunks of a stream cannot be joined.
    ...(settings.stream ? {} : { streaming: false, __includeRawResponse: true }),
    ...(settings.temperature === undefined ? {} : { temperature: settings.temperature }),
    configuration: clientConfiguration(settings, door),
  });

/** Name of the one tool, or of the schema. */
export const toolNameOf = ({ name }: Pick<Prompt<unknown, unknown>, 'name'>): string =>
  name.replaceAll('-', '_');

/** JSON Schema of the reply as strict servers take it; limits of length stay with our own parsing. */
function replySchemaOf(prompt: Prompt<unknown, unknown>): Record<string, unknown> {
  const { $schema: _draft, ...schema } = z.toJSONSchema(prompt.reply);
  return schema;
}

/** Options of one call that ask for the reply's form. */
export function replyOptions(prompt: Prompt<unknown, unknown>, { replyForm }: ModelSettings) {
  const name = toolNameOf(prompt);
  if (replyForm === 'json_object') return { response_format: { type: 'json_object' as const } };
  const schema = replySchemaOf(prompt);
  if (replyForm === 'json_schema')
    return { response_format: { type: 'json_schema' as const, json_schema: { name, strict: true, schema } } };
  const definition = { name, description: prompt.purpose, parameters: schema };
  return {
    tools: [{ type: 'function' as const, function: definition }],
    tool_choice: { type: 'function' as const, function: { name } },
    strict: true,
  };
}
