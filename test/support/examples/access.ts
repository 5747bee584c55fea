import { SYSTEM } from '../../../core/access/actor.ts';
import { createDemonstrationAccount } from '../../../server/access/create-account.ts';
import { TEST_PASSWORD } from '../test-server.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

export const accessExamples: Examples = {
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
};
