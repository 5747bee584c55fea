import type { Role } from '../../core/access/roles.ts';
import { ROLES } from '../../core/access/roles.ts';
import { COMMAND_LINE } from '../../core/access/actor.ts';
import type { ImportKind } from '../../core/library/import-result.ts';
import { importFiles } from '../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../server/library/import/source.ts';
import type { RouteExample } from './examples/example.ts';
import { pngOf, visualRow } from './pictures.ts';
import type { TestServer } from './test-server.ts';

const bytesOf = (item: object): Buffer => Buffer.from(JSON.stringify([item]));

/** Puts one item into the library and returns its id. */
async function stored<Item extends { id: string }>(
  server: TestServer,
  kind: ImportKind,
  item: Item,
): Promise<{ id: string }> {
  await importFiles({ deps: server.deps, actor: COMMAND_LINE, kind }, [
    sourceFromBytes('a.json', bytesOf(item)),
  ]);
  return { id: item.id };
}

const upload = (kind: ImportKind, item: object) => ({
  body: { kind, files: [{ name: 'a.json', base64: bytesOf(item).toString('base64') }] },
});

const newModule = (server: TestServer) => ({
  id: server.deps.newId(),
  product: 'p',
  kind: 'message',
  status: 'in_review',
});
const newHcp = (server: TestServer) => ({
  id: server.deps.newId(),
  familyName: 'Weber',
  specialty: 'cardiology',
  market: 'DE',
  language: 'de',
});

const read = (params?: (server: TestServer) => Promise<Record<string, string>>): RouteExample => ({
  allowed: ROLES,
  request: async (server) => (params ? { params: await params(server) } : {}),
});

const PEOPLE_READERS: Role[] = [
  'brand_manager',
  'local_marketer',
  'marketing_operations',
  'auditor',
  'administrator',
];

/** Examples of the routes of library and people. */
export const LIBRARY_ROUTE_EXAMPLES: Readonly<Record<string, RouteExample>> = {
  'library.listModules': read(),
  'library.getModule': read((server) => stored(server, 'modules', newModule(server))),
  'library.listVisuals': read(),
  'library.getVisual': read((server) =>
    stored(server, 'visuals', { ...visualRow('chart', pngOf(4, 3)), id: 'chart' }),
  ),
  'library.listClaims': read(),
  'library.getClaim': read((server) =>
    stored(server, 'claims', {
      id: server.deps.newId(),
      product: 'p',
      status: 'draft',
      statements: { en: 'It works.' },
    }),
  ),
  'library.listReferences': read(),
  'library.getReference': read((server) =>
    stored(server, 'references', { id: server.deps.newId(), citation: 'A paper', status: 'draft' }),
  ),
  'library.listTemplates': read(),
  'library.listProducts': read(),
  'library.listMarketPacks': read(),
  'library.getMarketPack': read(async () => ({ market: 'DE' })),
  'library.listGlossary': read(),
  'library.searchTranslationMemory': {
    allowed: ROLES,
    request: async () => ({
      query: { source: 'Measure blood pressure.', from: 'en', to: 'de', market: 'DE' },
    }),
  },
  'library.getBlastRadius': read(async (server) => ({
    kind: 'modules',
    ...(await stored(server, 'modules', newModule(server))),
  })),
  'library.changeStatus': {
    allowed: ['library_manager'],
    request: async (server) => {
      const { id } = await stored(server, 'modules', newModule(server));
      return {
        params: { kind: 'modules', id },
        body: { status: 'withdrawn', reason: 'Out of date' },
        ifMatch: 1,
      };
    },
  },
  'library.import': {
    allowed: ['library_manager', 'administrator'],
    request: async (server) => upload('modules', newModule(server)),
  },
  'people.listHcps': { allowed: PEOPLE_READERS, request: async () => ({}) },
  'people.getHcp': {
    allowed: PEOPLE_READERS,
    marketScoped: true,
    request: async (server) => ({ params: await stored(server, 'hcps', newHcp(server)) }),
  },
  'people.import': {
    allowed: ['marketing_operations', 'administrator'],
    request: async (server) => upload('hcps', newHcp(server)),
  },
};
