import type { z } from 'zod';
import type { Contract } from '../../../core/contract/define-contract.ts';
import { ApiProblem } from './problem.ts';

type PartOf<C extends Contract, Name extends 'params' | 'query' | 'body'> = C[Name] extends z.ZodType
  ? Record<Name, z.input<C[Name]>>
  : Record<never, never>;
type QueryOf<C extends Contract> = C['query'] extends z.ZodType
  ? { query?: z.input<C['query']> }
  : Record<never, never>;
type IfMatchOf<C extends Contract> = C['ifMatch'] extends true ? { ifMatch: number } : Record<never, never>;

/** What a call of the contract needs: exactly the parts that the contract names. */
export type CallInput<C extends Contract> = PartOf<C, 'params'> &
  QueryOf<C> &
  PartOf<C, 'body'> &
  IfMatchOf<C> & { signal?: AbortSignal };

interface AnyInput {
  params?: Record<string, unknown>;
  query?: Record<string, unknown>;
  body?: unknown;
  ifMatch?: number;
  signal?: AbortSignal;
}

/** Path of the contract with its parameters filled in and the query behind it; absent query values are left out. */
export function urlOf(contract: Contract, input: AnyInput): string {
  const path = contract.path.replace(/:(\w+)/gu, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name])),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null) query.append(name, String(item));
  return query.size > 0 ? `${path}?${query}` : path;
}

/** Sends the request of a contract. A network failure becomes a problem with code `network`; an abort stays an abort. */
export async function send(fetcher: typeof fetch, contract: Contract, input: AnyInput): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, text/event-stream' });
  if (input.ifMatch !== undefined) headers.set('if-match', `"${input.ifMatch}"`);
  if (input.body !== undefined) headers.set('content-type', 'application/json');
  try {
    return await fetcher(urlOf(contract, input), {
      method: contract.method.toUpperCase(),
      headers,
      credentials: 'same-origin',
      ...(input.body === undefined ? {} : { body: JSON.stringify(input.body) }),
      ...(input.signal ? { signal: input.signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiProblem('network', 0, 'The server could not be reached.');
  }
}
