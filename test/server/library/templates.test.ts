import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { getTemplate } from '../../../core/contract/templates.ts';
import { libraryRoutes } from '../../../server/library/routes.ts';
import { templateRoutes } from '../../../server/library/templates/routes.ts';
import { trailTypes } from '../../support/audit-trail.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { startTestServer } from '../../support/test-server.ts';
import type { RequestOptions, TestPerson, TestServer } from '../../support/test-server.ts';

const EMAIL = `<html lang="en"><head><title>June news</title></head><body><script>alert(1)</script>
<h1>What was shown at the congress in June</h1><p>Eight words of text that a module could replace one day.</p>
<p><a href="https://brand.example/unsubscribe">Unsubscribe</a></p></body></html>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');
const problem = z.object({ code: z.string(), detail: z.string() });
const imported = z.object({ id: z.string(), result: z.string() });

describeOnBothDatabases('templates over HTTP', (getDatabase) => {
  let server: TestServer;
  let manager: TestPerson;
  beforeAll(async () => {
    server = await startTestServer(getDatabase(), {
      routes: (deps) => [...libraryRoutes(deps), ...templateRoutes(deps)],
    });
    manager = await server.person(['library_manager']);
  }, 120_000);
  afterAll(() => server.close());

  const send = async (method: string, path: string, options: RequestOptions = {}) => {
    const response = await server.request(method, `/api/library/templates${path}`, {
      as: manager,
      ...options,
    });
    return { status: response.status, body: (await response.json()) as unknown };
  };
  const importFile = async (name: string, text: string) =>
    imported.parse((await send('POST', '/import', { body: { file: { name, base64: base64(text) } } })).body);
  const read = async (id: string) =>
    getTemplate.responses[200].parse((await send('GET', `/${encodeURIComponent(id)}`)).body);
  it('makes a draft of an email, the same one for the same bytes, and never replaces another template', async () => {
    const first = await importFile('june.html', EMAIL);
    expect(first).toEqual({ id: 'june', result: 'created' });
    expect(await importFile('june.html', EMAIL)).toEqual({ id: 'june', result: 'unchanged' });
    expect(await importFile('june.html', EMAIL.replace('June news', 'Other'))).toEqual({
      id: 'june-2',
      result: 'created',
    });
    const { template } = await read('june');
    expect(template.imported?.dropped.map(({ reason }) => reason)).toEqual(['script']);
    expect((await send('POST', '/import', { body: { file: { name: 'a.pdf', base64: '' } } })).status).toBe(
      400,
    );
  });

  it('edits, shows, sends for approval and takes back a draft, with If-Match and an entry for each', async () => {
    const { id } = await importFile('letter.html', `${EMAIL}<!-- letter -->`);
    const { template } = await read(id);
    const places = (template.imported?.parts ?? []).flatMap(({ place }) =>
      place.startsWith('slots.')
        ? [
            {
              place,
              as: 'slot',
              id: `${place.slice(6)}_x`,
              label: { en: 'X' },
              kinds: ['claim'],
              required: true,
            },
          ]
        : [],
    );
    expect(places.length).toBeGreaterThan(1);
    const texts = { subject: 'Betreff', unsubscribe_label: 'Abmelden' };
    const edit = {
      name: 'Letter',
      moments: ['congress'],
      places,
      fixedTexts: [{ market: 'DE', language: 'de', texts }],
      approvals: [],
    };
    const put = (options: RequestOptions) => send('PUT', `/${id}`, options);
    expect((await put({ body: edit })).status).toBe(428);
    expect((await put({ body: edit, ifMatch: 7 })).status).toBe(412);
    expect(await put({ body: edit, ifMatch: 1 })).toEqual({
      status: 200,
      body: { version: 2, status: 'draft' },
    });
    const open = await send('PUT', `/${id}/stage`, { body: { status: 'in_review' }, ifMatch: 2 });
    expect(problem.parse(open.body)).toMatchObject({ code: 'not_permitted_in_state' });
    expect(problem.parse(open.body).detail).toContain('no market');
    const approval = {
      approvalId: 'A',
      market: 'DE',
      channel: 'email',
      from: '2026-01-01',
      until: '2027-01-01',
    };
    const again = { ...edit, places: [], approvals: [approval] };
    expect((await put({ body: again, ifMatch: 2 })).status).toBe(200);
    expect((await put({ body: { ...again, places: [] }, ifMatch: 3 })).status).toBe(400);
    const stage = async (status: string) =>
      (await send('PUT', `/${id}/stage`, { body: { status, reason: 'Ready' }, ifMatch: 3 })).status;
    expect(await stage('in_review')).toBe(200);
    expect((await put({ body: { ...again, name: 'No' }, ifMatch: 3 })).status).toBe(409);
    expect(await stage('draft')).toBe(200);
    expect(await stage('in_review')).toBe(200);
    const approve = await server.request('PUT', `/api/library/templates/${id}/status`, {
      as: manager,
      body: { status: 'approved' },
      ifMatch: 3,
    });
    expect(approve.status).toBe(200);
    const after = await read(id);
    expect(after.versions.map(({ version, status }) => [version, status])).toEqual([
      [3, 'approved'],
      [2, 'draft'],
      [1, 'draft'],
    ]);
    expect(after.statusChanges).toHaveLength(4);
    expect(after.template.slots.map((slot) => slot.id)).toEqual(places.map((place) => place.id));
    expect(await trailTypes(getDatabase(), id)).toEqual([
      'library.item_created',
      ...Array(2).fill('library.item_changed'),
      ...Array(4).fill('library.status_changed'),
    ]);
  });

  it('shows a template with its places named, and with the words of the imported email', async () => {
    const { id } = await importFile('june.html', EMAIL);
    const shown = z.object({ html: z.string(), text: z.string(), subject: z.string() });
    const places = shown.parse((await send('GET', `/${id}/preview?words=de&language=ar`)).body);
    expect(places.html).toContain('data-place="slots.headline"');
    expect(places.html).toContain('Platz headline');
    expect(places.html).toContain('<html dir="rtl" lang="ar"');
    const original = shown.parse((await send('GET', `/${id}/preview?fill=original`)).body);
    expect(original.subject).toBe('June news');
    expect(original.text).toContain('What was shown at the congress');
    expect(original.html).not.toContain('<script');
  });
});
