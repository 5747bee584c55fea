import type { z } from 'zod';
import type { Contract } from '../../../core/contract/define-contract.ts';
import { ApiProblem, problemFrom } from './problem.ts';
import { send } from './request.ts';
import type { CallInput } from './request.ts';

type BodyOf<Response> = Response extends z.ZodType
  ? z.output<Response>
  : Response extends 'bytes'
    ? Blob
    : undefined;

/** The successful answers of a contract, told apart by `status`. */
export type CallResult<C extends Contract> = {
  [Status in keyof C['responses'] & number]: { status: Status; body: BodyOf<C['responses'][Status]> };
}[keyof C['responses'] & number];

/**
 * Calls a contract and parses the answer with its schema. Every failure is an `ApiProblem`, also an answer that the
 * contract does not allow: nothing unparsed reaches a screen.
 */
export async function callWith<C extends Contract>(
  fetcher: typeof fetch,
  contract: C,
  input: CallInput<C>,
): Promise<CallResult<C>> {
  const response = await send(fetcher, contract, input);
  if (!response.ok) throw await problemFrom(response);
  const expected = contract.responses[response.status];
  const body = await readBody(expected, response);
  return { status: response.status, body } as CallResult<C>;
}

async function readBody(expected: Contract['responses'][number] | undefined, response: Response) {
  if (expected === 'bytes') return response.blob();
  if (expected === 'empty') return undefined;
  if (expected === undefined || expected === 'stream')
    throw new ApiProblem('unreadable_answer', response.status, 'The answer is not of the agreed kind.');
  const parsed = expected.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new ApiProblem('unreadable_answer', response.status, 'The answer does not have the agreed form.');
}

/** Calls a contract of this server. */
export const call = <C extends Contract>(contract: C, input: CallInput<C>): Promise<CallResult<C>> =>
  callWith(fetch, contract, input);
