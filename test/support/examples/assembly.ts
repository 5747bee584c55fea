import { ROLES } from '../../../core/access/roles.ts';
import type { Role } from '../../../core/access/roles.ts';
import { changedDraft, draft, draftWithGeneratedText, GERMAN_DRAFT, swapOf } from './drafts.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

export const WRITERS: readonly Role[] = ['brand_manager', 'local_marketer'];

export const assemblyExamples: Examples = {
  'assembly.listAssemblies': { allowed: ROLES, request: plain },
  'assembly.proposeAssembly': {
    allowed: WRITERS,
    marketScoped: true,
    request: async () => ({ body: GERMAN_DRAFT }),
  },
  'assembly.getAssembly': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
  'assembly.swapFill': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const view = await draft(server);
      return { params: { id: view.id }, body: swapOf(view), ifMatch: view.revision };
    },
  },
  'assembly.setFreeText': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, revision } = await draft(server);
      const body = { text: 'Vielen Dank für Ihren Besuch.' };
      return { params: { id, placeId: 'greeting' }, body, ifMatch: revision };
    },
  },
  'assembly.undoChange': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, revision } = await changedDraft(server);
      return { params: { id }, ifMatch: revision };
    },
  },
  'assembly.recheckAssembly': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
  'assembly.listReports': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
  'assembly.searchReports': { allowed: ROLES, request: plain },
  'assembly.decideText': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, revision, slotId, text } = await draftWithGeneratedText(server);
      const body = { slotId, text, decision: 'accept', checked: true };
      return { params: { id }, body, ifMatch: revision };
    },
  },
  'assembly.listRules': { allowed: ROLES, request: plain },
  'assembly.getRule': { allowed: ROLES, request: async () => ({ params: { id: 'REF-002' } }) },
  'assembly.previewAssembly': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
};
