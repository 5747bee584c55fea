import { z } from 'zod';
import { ROLES } from '../../../core/access/roles.ts';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { adaptationSummarySchema, adaptationViewSchema } from '../../../core/contract/adaptation.ts';
import { suggestionSchema } from '../../../core/contract/suggestions.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../../server/library/import/source.ts';
import type { TestServer } from '../test-server.ts';
import { WRITERS } from './assembly.ts';
import { draft, GERMAN_DRAFT } from './drafts.ts';
import { plain } from './example.ts';
import type { Examples } from './example.ts';

const read = async <Schema extends z.ZodType>(schema: Schema, response: Response) => {
  const text = await response.text();
  if (!response.ok) throw new Error(`An example was refused: ${text}`);
  return schema.parse(JSON.parse(text));
};

/** An adaptation that lies in Germany: the source is the Austrian email. */
async function adaptation(server: TestServer): Promise<z.output<typeof adaptationViewSchema>> {
  const as = await server.person(['brand_manager']);
  const body = { ...GERMAN_DRAFT, context: { ...GERMAN_DRAFT.context, market: 'AT' } };
  const source = await read(
    z.object({ id: z.string() }),
    await server.request('POST', '/api/assemblies', { as, body }),
  );
  const made = await read(
    adaptationSummarySchema,
    await server.request('POST', `/api/assemblies/${source.id}/adaptations`, {
      as,
      body: { market: 'DE', language: 'de' },
    }),
  );
  return read(
    adaptationViewSchema,
    await server.request('GET', `/api/assemblies/${made.id}/adaptation`, { as }),
  );
}

/** One whose source was edited after it was made. */
async function staleAdaptation(server: TestServer): Promise<z.output<typeof adaptationViewSchema>> {
  const made = await adaptation(server);
  const as = await server.person(['brand_manager']);
  const edited = await server.request('PUT', `/api/assemblies/${made.source.id}/free-texts/greeting`, {
    as,
    body: { text: 'Vielen Dank für Ihren Besuch.' },
    ifMatch: 1,
  });
  if (!edited.ok) throw new Error(`The source was not edited: ${await edited.text()}`);
  return read(
    adaptationViewSchema,
    await server.request('GET', `/api/assemblies/${made.assembly.id}/adaptation`, { as }),
  );
}

/** Puts an island around the last word of a module of the email, and gives the email that holds it. */
export async function withIsland(
  server: TestServer,
): Promise<{ id: string; revision: number; blockKey: string; moduleId: string }> {
  const id = server.deps.newId();
  const text = `Schreiben Sie uns ${id}.`;
  const island = { id: 'place', label: { de: 'Ort' }, words: id, maxLength: 200 };
  const approval = {
    approvalId: id,
    market: 'DE',
    channel: 'email',
    from: '2026-01-01',
    until: '2027-12-31',
  };
  const module = {
    id,
    product: 'cardivanta',
    kind: 'cta',
    keyMessage: id,
    topics: ['safety'],
    status: 'approved',
    expires: '2027-12-31',
    renditions: [
      { language: 'de', text: `${text}\n\n[Fragen](https://www.cardivanta.example/de)`, islands: [island] },
    ],
    approvals: [approval],
  };
  await importFiles({ deps: server.deps, actor: COMMAND_LINE, kind: 'modules' }, [
    sourceFromBytes('a.json', Buffer.from(JSON.stringify([module]))),
  ]);
  const as = await server.person(['brand_manager']);
  const made = await draft(server, as);
  const swapped = await server.request('POST', `/api/assemblies/${made.id}/swap`, {
    as,
    body: { slotId: 'next_step', moduleId: id },
    ifMatch: made.revision,
  });
  if (!swapped.ok) throw new Error(`The module was not taken: ${await swapped.text()}`);
  return { id: made.id, revision: made.revision + 1, blockKey: 'next_step.1', moduleId: id };
}

async function suggestion(server: TestServer): Promise<z.output<typeof suggestionSchema>> {
  const { id, blockKey } = await withIsland(server);
  const response = await server.request('POST', `/api/assemblies/${id}/suggestions`, {
    as: await server.person(['brand_manager']),
    body: { blockKey, text: 'Schreiben Sie uns bald.', reason: 'Kürzer.' },
  });
  return read(suggestionSchema, response);
}

export const adaptationExamples: Examples = {
  'adaptation.adaptAssembly': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => ({
      params: { id: (await draft(server)).id },
      body: { market: 'AT', language: 'de' },
    }),
  },
  'adaptation.listAdaptations': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await draft(server)).id } }),
  },
  'adaptation.getAdaptation': {
    allowed: ROLES,
    marketScoped: true,
    request: async (server) => ({ params: { id: (await adaptation(server)).assembly.id } }),
  },
  'adaptation.setIsland': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, revision, blockKey } = await withIsland(server);
      return { params: { id, blockKey, islandId: 'place' }, body: { text: 'bald' }, ifMatch: revision };
    },
  },
  'adaptation.moveBlock': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id, revision } = await draft(server);
      return { params: { id, blockKey: 'answer.1' }, body: { to: 1 }, ifMatch: revision };
    },
  },
  'adaptation.decideChange': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { assembly, changes } = await staleAdaptation(server);
      const params = { id: assembly.id, changeId: changes[0]?.id ?? '' };
      return { params, body: { decision: 'considered' }, ifMatch: assembly.revision };
    },
  },
  'suggestions.makeSuggestion': {
    allowed: WRITERS,
    marketScoped: true,
    request: async (server) => {
      const { id } = await draft(server);
      return { params: { id }, body: { blockKey: 'answer.1', text: 'Andere Worte.', reason: 'Kürzer.' } };
    },
  },
  'suggestions.listSuggestions': { allowed: ROLES, request: plain },
  'suggestions.decideSuggestion': {
    allowed: ['library_manager'],
    request: async (server) => {
      const { id, revision } = await suggestion(server);
      return { params: { id }, body: { decision: 'accepted' }, ifMatch: revision };
    },
  },
};
