import type { z } from 'zod';
import type { Actor } from '../../core/access/actor.ts';
import type { Permission } from '../../core/access/roles.ts';
import type { Contract } from '../../core/contract/define-contract.ts';
import type { CurrentSession } from '../access/sessions.ts';
import { readInput } from './read-input.ts';
import type { AnyReply, ReplyOf } from './reply.ts';

/**
 * Who may call a route at all. What depends on the subject (its market, its author, its state) is decided in `mutate`
 * or in the query, by the conditions of `core/access/policy.ts`.
 */
export type RoutePolicy =
  | { who: 'anyone' }
  /** Also open while the person still has to change the password. */
  | { who: 'signed_in' }
  | { who: 'permitted'; permission: Permission };

export const anyone: RoutePolicy = { who: 'anyone' };
export const signedIn: RoutePolicy = { who: 'signed_in' };
export const whoHolds = (permission: Permission): RoutePolicy => ({ who: 'permitted', permission });

/** What the request carried besides its input. */
export interface RequestFacts {
  /** `ANONYMOUS` when nobody is signed in. */
  actor: Actor;
  session: CurrentSession | undefined;
  /** Revision from If-Match; undefined when the header is absent. */
  ifMatch: number | undefined;
  /** Network address of the caller. */
  address: string;
  /** Aborts when the client leaves. */
  signal: AbortSignal;
}

export interface RawInput {
  params: unknown;
  query: unknown;
  body: unknown;
}

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

export interface InputOf<C extends Contract> extends RequestFacts {
  params: Parsed<C['params']>;
  query: Parsed<C['query']>;
  body: Parsed<C['body']>;
}

export type Handler<C extends Contract> = (input: InputOf<C>) => Promise<ReplyOf<C>>;

/** One row of the route table. */
export interface Route {
  contract: Contract;
  policy: RoutePolicy;
  /** Largest accepted request body. */
  bodyLimitBytes: number;
  /** Parses the input by the contract, then runs the handler. */
  handle: (raw: RawInput, facts: RequestFacts) => Promise<AnyReply>;
}

const DEFAULT_BODY_LIMIT_BYTES = 1024 * 1024;

/** Joins a contract, a policy and a handler; a handler that does not fit the contract does not compile. */
export function route<const C extends Contract>(
  contract: C,
  policy: RoutePolicy,
  handler: Handler<C>,
  options: { bodyLimitBytes?: number } = {},
): Route {
  return {
    contract,
    policy,
    bodyLimitBytes: options.bodyLimitBytes ?? DEFAULT_BODY_LIMIT_BYTES,
    handle: (raw, facts) => handler({ ...facts, ...readInput(contract, raw) }),
  };
}
