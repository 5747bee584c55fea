import type { Role } from '../../core/access/roles.ts';
import { ROLES } from '../../core/access/roles.ts';
import { appendEntry } from '../../server/audit/append-entry.ts';
import { SYSTEM } from '../../core/access/actor.ts';
import { createDemonstrationAccount } from '../../server/access/create-account.ts';
import type { TestPerson, TestServer } from './test-server.ts';
import { TEST_PASSWORD } from './test-server.ts';

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
  /** Makes what the request is about (in DE, if it has a market) and returns the request. Called before every use. */
  request(server: TestServer, caller: TestPerson | undefined): Promise<ExampleRequest>;
}

const plain = async (): Promise<ExampleRequest> => ({});

export const ROUTE_EXAMPLES: Readonly<Record<string, RouteExample>> = {
  'access.getSession': { allowed: 'anyone', request: plain },
  'access.signIn': {
    allowed: 'anyone',
    request: async (server) => {
      const { accountId } = await server.person(['auditor']);
      return { body: { name: accountId, password: TEST_PASSWORD } };
    },
  },
  'access.signInForDemonstration': {
    allowed: 'anyone',
    request: async (server) => {
      const accountId = server.deps.newId();
      await createDemonstrationAccount(server.deps, SYSTEM, {
        accountId,
        signInName: accountId,
        printedName: 'Anna Weber',
        title: '',
        roles: ['brand_manager'],
        markets: ['*'],
      });
      return { body: { accountId } };
    },
  },
  'access.signOut': { allowed: 'signed in', request: plain },
  'access.changePassword': {
    allowed: 'signed in',
    request: async () => ({ body: { present: TEST_PASSWORD, next: 'another long sentence' } }),
  },
  'audit.listEntries': { allowed: ROLES, request: plain },
  'audit.getEntry': {
    allowed: ROLES,
    marketScoped: true,
    acrossMarkets: ['auditor', 'administrator'],
    request: async (server) => {
      const entry = await appendEntry(server.deps, SYSTEM, {
        type: 'assembly.drafted',
        subject: { type: 'assembly', id: 'A-1' },
        market: 'DE',
      });
      return { params: { id: entry.id } };
    },
  },
  'audit.verifyLog': { allowed: ['auditor', 'administrator'], request: plain },
  'audit.exportLog': { allowed: ['auditor', 'administrator'], request: plain },
};
