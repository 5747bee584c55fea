import type { TestServer } from '../test-server.ts';
import { ROLES } from '../../../core/access/roles.ts';
import { COMMAND_LINE } from '../../../core/access/actor.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { sourceFromBytes } from '../../../server/library/import/source.ts';
import type { Examples } from './example.ts';

const APPROVAL = {
  approvalId: 'A',
  market: 'DE',
  channel: 'email',
  from: '2026-01-01',
  until: '2027-01-01',
};
const FIXED_TEXTS = [{ market: 'DE', language: 'de', texts: { subject: 'Betreff' } }];

/** A draft that is ready to be sent for approval. */
async function draft(server: TestServer): Promise<{ id: string }> {
  const id = server.deps.newId();
  const template = {
    id,
    name: 'T',
    status: 'draft',
    mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>{{ slots.top }}</mj-text></mj-column></mj-section></mj-body></mjml>',
    slots: [{ id: 'top', label: { en: 'Top' }, kinds: ['message'] }],
    fixedTexts: FIXED_TEXTS,
    approvals: [APPROVAL],
  };
  await importFiles({ deps: server.deps, actor: COMMAND_LINE, kind: 'templates' }, [
    sourceFromBytes('a.json', Buffer.from(JSON.stringify([template]))),
  ]);
  return { id };
}

const email = (words: string): string =>
  Buffer.from(`<html><body><p>${words} and seven more words of text that stay.</p></body></html>`).toString(
    'base64',
  );

/** Examples of the routes of the template page. */
export const templateExamples: Examples = {
  'library.getTemplate': { allowed: ROLES, request: async (server) => ({ params: await draft(server) }) },
  'library.previewTemplate': { allowed: ROLES, request: async (server) => ({ params: await draft(server) }) },
  'library.editTemplate': {
    allowed: ['library_manager'],
    request: async (server) => ({
      params: await draft(server),
      body: { name: 'Other', moments: [], places: [], fixedTexts: FIXED_TEXTS, approvals: [APPROVAL] },
      ifMatch: 1,
    }),
  },
  'library.stageTemplate': {
    allowed: ['library_manager'],
    request: async (server) => ({
      params: await draft(server),
      body: { status: 'in_review', reason: 'Ready' },
      ifMatch: 1,
    }),
  },
  'library.importTemplate': {
    allowed: ['library_manager', 'administrator'],
    request: async (server) => ({ body: { file: { name: 'a.html', base64: email(server.deps.newId()) } } }),
  },
};
