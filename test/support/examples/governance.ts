import { ROLES } from '../../../core/access/roles.ts';
import { storeCall } from '../model-calls.ts';
import { draft } from './drafts.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

const READERS = ['administrator', 'marketing_operations', 'auditor'] as const;

/** Examples of the routes about the part of engines. */
export const governanceExamples: Examples = {
  'governance.getGovernance': { allowed: READERS, request: plain },
  'governance.getModelCall': {
    allowed: READERS,
    request: async ({ deps }) => ({ params: { id: (await storeCall(deps)).callId } }),
  },
  'governance.getModelCard': { allowed: ROLES, request: plain },
  'governance.getAiRecord': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
  'governance.getLineage': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
};
