import type { Role } from '../../../core/access/roles.ts';
import type { TestPerson, TestServer } from '../test-server.ts';

/** The parts of one request that succeeds. */
export interface ExampleRequest {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  ifMatch?: number;
}

/**
 * One row for each route of the table, by contract id. The generated tests send the request as every role, from the
 * same and from another market, without a session and with one that ended; a mutating route has to leave an entry.
 */
export interface RouteExample {
  /** Who may call, written down here a second time: a slip in the policy is then a failing test. */
  allowed: 'anyone' | 'signed in' | readonly Role[];
  /** The subject lives in the market DE: a person who may, but only in US, is told that there is nothing. */
  marketScoped?: true;
  /** Roles that reach the subject from any market all the same. */
  acrossMarkets?: readonly Role[];
  /** Why the route leaves no audit entry although its method is not GET. */
  leavesNoEntry?: string;
  /** Makes what the request is about (in DE, if it has a market) and returns the request. Called before every use. */
  request(server: TestServer, caller: TestPerson | undefined): Promise<ExampleRequest>;
}

/** A request that needs nothing. */
export const plain = async (): Promise<ExampleRequest> => ({});

export type Examples = Readonly<Record<string, RouteExample>>;
