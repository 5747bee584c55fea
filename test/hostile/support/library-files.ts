import { z } from 'zod';
import type { TestPerson, TestServer } from '../../support/test-server.ts';

const resultSchema = z.object({
  read: z.int(),
  created: z.int(),
  rejected: z.array(z.object({ field: z.string(), reason: z.string() })),
});

/** Uploads one file of the kind and gives the result of the import. */
export async function upload(
  server: TestServer,
  as: TestPerson,
  kind: string,
  name: string,
  content: string,
): Promise<z.output<typeof resultSchema>> {
  const path = kind === 'hcps' ? '/api/people/import' : '/api/library/import';
  const base64 = Buffer.from(content, 'utf8').toString('base64');
  const response = await server.request('POST', path, { as, body: { kind, files: [{ name, base64 }] } });
  const text = await response.text();
  if (!response.ok) throw new Error(`The upload answered ${response.status}: ${text.slice(0, 500)}`);
  return resultSchema.parse(JSON.parse(text));
}

/** A module for German cardiologists with the text as its message and words. */
export const moduleWith = (id: string, text: string): object => ({
  id,
  product: 'cardivanta',
  kind: 'message',
  keyMessage: text.slice(0, 900).toWellFormed(),
  topics: ['safety'],
  status: 'approved',
  renditions: [{ language: 'de', text }],
  approvals: [
    {
      approvalId: 'A-1',
      market: 'DE',
      channel: 'email',
      audience: '*',
      from: '2026-01-01',
      until: '2027-12-31',
    },
  ],
});

/** A template for the same whose MJML holds the given piece; without `slots`, one opening. */
export const templateWith = (id: string, name: string, piece: string, head = ''): object => ({
  id,
  name,
  status: 'approved',
  mjml: `<mjml>${head}<mj-body><mj-section><mj-column><mj-text>{{ slots.opening }}</mj-text>${piece}</mj-column></mj-section></mj-body></mjml>`,
  slots: [{ id: 'opening', label: { en: 'Opening' }, kinds: ['message'], required: false }],
  fixedTexts: [{ market: 'DE', language: 'de', texts: { subject: 'Betreff' } }],
  approvals: [
    {
      approvalId: 'A-1',
      market: 'DE',
      channel: 'email',
      audience: '*',
      from: '2026-01-01',
      until: '2027-12-31',
    },
  ],
});

/** An approved reference whose citation and quoted passage are the text. */
export const referenceWith = (id: string, text: string): object => ({
  id,
  citation: text.slice(0, 900).toWellFormed(),
  status: 'approved',
  expires: '2028-06-30',
  title: text.slice(0, 200).toWellFormed(),
  anchors: [{ id: 'all', page: '1', quote: text.slice(0, 900).toWellFormed() }],
});

/** An approved claim that says the text, backed by the reference of the same name. */
export const claimWith = (id: string, text: string, reference: string): object => ({
  id,
  product: 'cardivanta',
  status: 'approved',
  expires: '2028-03-31',
  statements: { en: text.slice(0, 900).toWellFormed(), de: text.slice(0, 900).toWellFormed() },
  references: [{ reference, anchor: 'all' }],
});

const cell = (text: string) =>
  `"${text
    .replaceAll(/[*|\n]/gu, ' ')
    .slice(0, 100)
    .toWellFormed()
    .replaceAll('"', '""')}"`;

/** A glossary file whose terms and notes are the texts. */
export const glossaryWith = (texts: readonly string[]): string => {
  const rows = texts.map(
    (text, index) => `GL-POISON-${index},cardivanta,en,${cell(text)},de,${cell(text)},,false,${cell(text)}`,
  );
  return [
    'id,product,sourceLanguage,sourceTerm,targetLanguage,targetTerm,forbidden,fixed,note',
    ...rows,
  ].join('\n');
};
