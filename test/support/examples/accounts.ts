import { z } from 'zod';
import { REVIEWER_ROLES } from '../../../core/access/roles.ts';
import type { TestPerson, TestServer } from '../test-server.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

const delegationOf = async (role: (typeof REVIEWER_ROLES)[number], server: TestServer) => ({
  role: role.replace('_reviewer', ''),
  toAccountId: (await server.person([role])).accountId,
  firstDay: '2026-03-01',
  lastDay: '2026-03-31',
});

const reviewerRoleOf = (caller: TestPerson | undefined) =>
  REVIEWER_ROLES.find((role) => caller?.roles.includes(role));

export const accountExamples: Examples = {
  'access.listAccounts': { allowed: ['administrator'], request: plain },
  'access.listSecurityAlerts': { allowed: ['administrator'], request: plain },
  'access.changeAccount': {
    allowed: ['administrator'],
    request: async (server) => {
      const [first, second] = [
        await server.person(['brand_manager']),
        await server.person(['medical_reviewer']),
      ];
      return {
        params: { id: first.accountId },
        body: { samePersonAs: second.accountId },
        ifMatch: 1,
      };
    },
  },
  'access.listDelegations': { allowed: 'signed in', request: plain },
  'access.delegateRole': {
    allowed: REVIEWER_ROLES,
    request: async (server, caller) => ({
      body: await delegationOf(reviewerRoleOf(caller) ?? 'medical_reviewer', server),
    }),
  },
  'access.revokeDelegation': {
    // Who lent it; for everybody else there is nothing.
    allowed: [...REVIEWER_ROLES, 'administrator'],
    request: async (server, caller) => {
      const role = reviewerRoleOf(caller);
      const giver = role && caller ? caller : await server.person(['medical_reviewer']);
      const response = await server.request('POST', '/api/delegations', {
        as: giver,
        body: await delegationOf(role ?? 'medical_reviewer', server),
      });
      return { params: { id: z.object({ id: z.string() }).parse(await response.json()).id } };
    },
  },
};
