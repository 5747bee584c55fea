import { ROLES } from '../../../core/access/roles.ts';
import { WRITERS } from './assembly.ts';
import { draft } from './drafts.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

export const activeTimeExamples: Examples = {
  'assembly.recordActiveTime': {
    allowed: WRITERS,
    marketScoped: true,
    leavesNoEntry: 'A sign of work changes no content; decision 0020 says why it is a row and no entry.',
    request: async (server) => ({
      params: { id: (await draft(server)).id },
      body: { intervalId: server.deps.newId() },
    }),
  },
  'assembly.getMeasures': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
  'assembly.listMeasures': { allowed: ROLES, request: plain },
};
