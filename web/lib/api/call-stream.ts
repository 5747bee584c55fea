import type { z } from 'zod';
import type { Contract } from '../../../core/contract/define-contract.ts';
import { problemSchema } from '../../../core/contract/define-contract.ts';
import { ApiProblem, parseJson, problemFrom } from './problem.ts';
import { send } from './request.ts';
import type { CallInput } from './request.ts';
import { createEventParser } from './sse.ts';

/**
 * Calls a contract whose answer streams and hands over each event, parsed by `eventSchema`, in order. Resolves when
 * the stream ends; an event that does not parse ends it with an `ApiProblem`.
 */
export async function callStreamWith<C extends Contract, Event>(
  fetcher: typeof fetch,
  contract: C,
  input: CallInput<C>,
  eventSchema: z.ZodType<Event>,
  onEvent: (event: Event) => void,
): Promise<void> {
  const response = await send(fetcher, contract, input);
  if (!response.ok) throw await problemFrom(response);
  if (!response.body) throw new ApiProblem('unreadable_answer', response.status, 'The answer is empty.');
  const parse = createEventParser();
  const decoder = new TextDecoder();
  const take = (text: string) => {
    for (const { event, data } of parse(text)) {
      if (event === 'problem') throw problemOf(data);
      const parsed = eventSchema.safeParse(parseJson(data));
      if (!parsed.success)
        throw new ApiProblem(
          'unreadable_answer',
          response.status,
          'The answer does not have the agreed form.',
        );
      onEvent(parsed.data);
    }
  };
  for await (const bytes of readable(response.body)) take(decoder.decode(bytes, { stream: true }));
  take(decoder.decode());
}

/** A failure after the first byte comes as the last event, with a problem document. */
function problemOf(data: string): ApiProblem {
  const parsed = problemSchema.safeParse(parseJson(data));
  return parsed.success
    ? new ApiProblem(parsed.data.code, parsed.data.status, parsed.data.detail, parsed.data.details)
    : new ApiProblem('unreadable_answer', 200, 'The answer does not have the agreed form.');
}

/** The pieces of a stream; a broken connection becomes a problem with code `network`, an abort stays an abort. */
async function* readable(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (error instanceof ApiProblem || (error instanceof DOMException && error.name === 'AbortError'))
      throw error;
    throw new ApiProblem('network', 0, 'The connection broke off.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Streams a contract of this server. */
export const callStream = <C extends Contract, Event>(
  contract: C,
  input: CallInput<C>,
  eventSchema: z.ZodType<Event>,
  onEvent: (event: Event) => void,
): Promise<void> => callStreamWith(fetch, contract, input, eventSchema, onEvent);
