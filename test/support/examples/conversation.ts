import { z } from 'zod';
import { ROLES } from '../../../core/access/roles.ts';
import type { TestPerson, TestServer } from '../test-server.ts';
import { WRITERS } from './assembly.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

/** A conversation belongs to who began it. */
async function conversation(server: TestServer, caller: TestPerson | undefined): Promise<string> {
  const as = caller?.roles.some((role) => WRITERS.includes(role))
    ? caller
    : await server.person(['brand_manager']);
  const response = await server.request('POST', '/api/conversations', { as, body: { language: 'en' } });
  return z.object({ id: z.string() }).parse(await response.json()).id;
}

/** A conversation with one message, which asks for nothing that takes long. */
async function begun(server: TestServer, caller: TestPerson | undefined): Promise<string> {
  const id = await conversation(server, caller);
  const as = caller?.roles.some((role) => WRITERS.includes(role)) ? caller : undefined;
  if (as) {
    const body = { text: 'Hello', language: 'en' };
    await (await server.request('POST', `/api/conversations/${id}/messages`, { as, body })).text();
  }
  return id;
}

export const conversationExamples: Examples = {
  'assembly.startConversation': { allowed: WRITERS, request: async () => ({ body: { language: 'en' } }) },
  'assembly.listConversations': { allowed: WRITERS, request: plain },
  'assembly.getConversation': {
    allowed: WRITERS,
    request: async (server, caller) => ({ params: { id: await conversation(server, caller) } }),
  },
  'assembly.sendMessage': {
    allowed: WRITERS,
    request: async (server, caller) => ({
      params: { id: await conversation(server, caller) },
      body: { text: 'Email for cardiologists in Germany', language: 'en' },
    }),
  },
  'assembly.setUnderstanding': {
    allowed: WRITERS,
    request: async (server, caller) => ({
      params: { id: await conversation(server, caller) },
      body: { part: 'market', value: 'DE', language: 'en' },
    }),
  },
  'assembly.stopAnswer': {
    allowed: WRITERS,
    request: async (server, caller) => ({ params: { id: await conversation(server, caller) } }),
  },
  'assembly.branchConversation': {
    allowed: WRITERS,
    request: async (server, caller) => ({
      params: { id: await begun(server, caller) },
      body: { position: 0 },
    }),
  },
  'assembly.listStartContexts': { allowed: WRITERS, request: plain },
  'assembly.getVocabulary': { allowed: ROLES, request: plain },
};
