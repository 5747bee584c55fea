import type { Role } from '../../../core/access/roles.ts';
import type { TestServer } from '../test-server.ts';
import { approved } from './drafts.ts';
import type { Examples } from './example.ts';

const EXPORTERS: readonly Role[] = ['brand_manager', 'local_marketer', 'marketing_operations', 'auditor'];

async function released(server: TestServer): Promise<string> {
  const { id } = await approved(server);
  const as = await server.person(['brand_manager']);
  await server.request('POST', `/api/assemblies/${id}/exports`, { as, body: { format: 'html' } });
  return id;
}

export const releaseExamples: Examples = {
  'release.exportAssembly': {
    allowed: EXPORTERS,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await approved(server)).id }, body: { format: 'text' } }),
  },
  'release.listExports': {
    allowed: EXPORTERS,
    marketScoped: true,
    request: async (server) => ({ params: { id: await released(server) } }),
  },
  'release.downloadExport': {
    allowed: EXPORTERS,
    marketScoped: true,
    request: async (server) => ({ params: { id: await released(server), format: 'html' } }),
  },
};
