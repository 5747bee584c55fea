import { SYSTEM } from '../../../core/access/actor.ts';
import { ROLES } from '../../../core/access/roles.ts';
import { appendEntry } from '../../../server/audit/append-entry.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

export const auditExamples: Examples = {
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
