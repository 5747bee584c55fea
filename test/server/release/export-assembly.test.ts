import PostalMime from 'postal-mime';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../../core/access/actor.ts';
import { EMAIL_FORMS } from '../../../core/release/formats.ts';
import { exportAssembly } from '../../../server/release/export-assembly.ts';
import { downloadExport, listExports } from '../../../server/release/list-exports.ts';
import { makeForm } from '../../../server/release/make-form.ts';
import { renderAssembly } from '../../../server/release/render-assembly.ts';
import { lockForReview } from '../../../server/review/load-review-facts.ts';
import { sha256Hex } from '../../../server/sha256.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { PEOPLE, resultOf, setStage, type Stage } from '../review/review-stage.ts';

const crlf = (text: string) => text.replace(/\r?\n/gu, '\r\n').trimEnd();

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

describeOnBothDatabases('export', (getDatabase) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage(getDatabase());
  });
  const exportAs = (assemblyId: string, format: (typeof EMAIL_FORMS)[number], actor: Actor = PEOPLE.author) =>
    exportAssembly(stage.deps, actor, { assemblyId, format });
  const storedForms = async (id: string) => {
    const { rows } = await getDatabase().query<{ format: string }>(
      'SELECT format FROM release WHERE assembly_id = $1 ORDER BY format',
      [id],
    );
    return rows.map((row) => row.format);
  };

  it('releases with the first export, keeps every form, and records each', async () => {
    const { id, revision } = await stage.approved();
    const files = [];
    for (const format of EMAIL_FORMS) files.push(await exportAs(id, format));
    expect(await stage.status(id)).toEqual({ status: 'released', revision: revision + 1 });
    expect(await storedForms(id)).toEqual(['eml', 'html', 'mjml', 'text']);
    expect((await stage.events(id)).slice(-5)).toEqual([
      'assembly.exported',
      'assembly.released',
      'assembly.exported',
      'assembly.exported',
      'assembly.exported',
    ]);
    for (const { bytes, sha256, fileName } of files) {
      expect(sha256Hex(bytes)).toBe(sha256);
      expect(fileName).toMatch(/^email-[A-Za-z0-9-]+-[0-9a-f]{12}\.(?:html|txt|mjml|eml)$/u);
    }
    const listed = await listExports(getDatabase(), PEOPLE.auditor, id);
    expect(listed.map(({ sha256 }) => sha256).toSorted()).toEqual(
      files.map(({ sha256 }) => sha256).toSorted(),
    );
    const again = await downloadExport(getDatabase(), PEOPLE.auditor, { assemblyId: id, format: 'html' });
    expect(again.bytes.equals(files[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    await expect(listExports(getDatabase(), PEOPLE.german, id)).rejects.toMatchObject({
      code: 'not_allowed',
    });
  });

  it('writes a message that a mail program reads back as the same email, with one-click unsubscribe', async () => {
    const { id, contentHash } = await stage.approved();
    const approvedAt = stage.deps.clock();
    stage.deps.clock.advance(3_600_000);
    const { bytes } = await exportAs(id, 'eml');
    const html = (await exportAs(id, 'html')).bytes.toString('utf8');
    const text = (await exportAs(id, 'text')).bytes.toString('utf8');
    const message = await PostalMime.parse(bytes);
    const header = (key: string) => message.headers.find((entry) => entry.key === key)?.value;
    // Of the approval, not of the export: nothing in the message may come from the clock.
    expect(message.date).toBe(approvedAt.toISOString());
    expect(message.subject).toBe('After the congress');
    expect(message.from).toMatchObject({ name: 'Müller & Co', address: 'news@example.com' });
    expect(crlf(message.html ?? '')).toBe(crlf(html));
    expect(crlf(message.text ?? '')).toBe(crlf(text));
    expect(header('list-unsubscribe')).toBe('<https://preferences.example/p>');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('x-imprimatur-content-hash')).toBe(contentHash);
    expect(header('content-type')).toContain('multipart/alternative');
    expect(bytes.toString('latin1')).toMatch(/^X-Imprimatur-Job-Code: [\x20-\x7e]+$/mu);
  });

  it('makes the same bytes from the same approved content every time', async () => {
    const { id } = await stage.approved();
    const assembly = await lockForReview(getDatabase(), id);
    if (!assembly) throw new Error('The assembly is gone.');
    for (const format of EMAIL_FORMS) {
      const given = (await exportAs(id, format)).bytes;
      stage.deps.clock.advance(86_400_000);
      const hashed = await renderAssembly(getDatabase(), stage.deps.view, assembly.content);
      const made = await makeForm(stage.deps, assembly, hashed, format);
      expect(made.equals(given), format).toBe(true);
      expect((await exportAs(id, format)).bytes.equals(given), format).toBe(true);
    }
  });

  it('refuses what is not approved and writes nothing', async () => {
    const { id } = await stage.draft();
    await expect(exportAs(id, 'html')).rejects.toMatchObject({ code: 'not_permitted_in_state' });
    expect(await storedForms(id)).toEqual([]);
    expect(await stage.events(id)).toEqual(['assembly.drafted']);
  });

  it('refuses an approved state that three signatures over this content do not back', async () => {
    const { id } = await stage.draft();
    await getDatabase().query(`UPDATE assembly SET status = 'approved' WHERE assembly_id = $1`, [id]);
    await expect(exportAs(id, 'html')).rejects.toMatchObject({ code: 'not_permitted_in_state' });
  });

  it.each([
    [
      'the stored content',
      `UPDATE assembly SET content = jsonb_set(content, '{slots,0,text}', '"Other"') WHERE assembly_id = $1`,
    ],
    ['its template', `UPDATE template SET content_hash = 'changed ' || $1`],
    ['a module', `UPDATE content_module SET content_hash = 'changed ' || $1 WHERE module_id = 'M-opening'`],
    [
      'a reference',
      `UPDATE reference SET content = jsonb_set(content, '{citation}', to_jsonb($1)) WHERE reference_id = 'R-A'`,
    ],
  ])('refuses when %s is no longer what was signed, and writes nothing', async (_, change) => {
    const { id } = await stage.approved();
    await getDatabase().query(change.replaceAll('$1', '$1::text'), [id]);
    await expect(exportAs(id, 'eml')).rejects.toMatchObject({ code: 'content_changed' });
    expect(await storedForms(id)).toEqual([]);
    expect(await stage.status(id)).toMatchObject({ status: 'approved' });
  });

  it('refuses when something that the email uses was withdrawn after the approval', async () => {
    const { id } = await stage.approved();
    stage.results = [resultOf('REF-002', 'block')];
    await expect(exportAs(id, 'html')).rejects.toMatchObject({ code: 'blocked_by_guardrails' });
    stage.results = [];
    expect(await storedForms(id)).toEqual([]);
  });

  it('refuses another market and a role without export', async () => {
    const { id } = await stage.approved();
    await expect(exportAs(id, 'html', PEOPLE.medical)).rejects.toMatchObject({ code: 'not_allowed' });
    const foreign = { ...PEOPLE.author, markets: ['FR'] };
    await expect(
      exportAssembly(stage.deps, foreign, { assemblyId: id, format: 'html' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('exports once when two people export at once, and gives both the same bytes', async () => {
    const { id, revision } = await stage.approved();
    const [first, second] = await Promise.all([exportAs(id, 'eml'), exportAs(id, 'eml', PEOPLE.auditor)]);
    expect(first.bytes.equals(second.bytes)).toBe(true);
    expect(await stage.status(id)).toEqual({ status: 'released', revision: revision + 1 });
  });
});
