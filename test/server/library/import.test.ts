import { expect, it } from 'vitest';
import { ANONYMOUS } from '../../../core/access/actor.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { importFiles } from '../../../server/library/import/import-files.ts';
import { changeDeps } from '../../support/changes.ts';
import { countsOf, importContent, importFolder, moduleRow } from './import-support.ts';

const claim = (id: string, reference: object) => ({
  id,
  product: 'p',
  status: 'approved',
  statements: { en: 'It works.' },
  references: [reference],
});

const template = (id: string, mjmlFile: string) => ({
  id,
  name: 'T',
  status: 'approved',
  mjmlFile,
  slots: [{ id: 'opening', label: { en: 'Opening' }, kinds: ['message'] }],
});

describeOnBothDatabases('import of the library', (getDatabase) => {
  const versionsOf = async (id: string) => {
    const { rows } = await getDatabase().query(
      `SELECT version, current, status, content ->> 'status' AS "contentStatus" FROM content_module
       WHERE module_id = $1 ORDER BY version`,
      [id],
    );
    return rows;
  };
  const entriesOf = async (id: string) => {
    const { rows } = await getDatabase().query<{ type: string }>(
      'SELECT event_type AS type FROM audit_entry WHERE subject_id = $1 ORDER BY arrival',
      [id],
    );
    return rows.map(({ type }) => type);
  };

  it('changes nothing when the same file comes twice, not even the log', async () => {
    const file = [moduleRow('TWICE-1'), moduleRow('TWICE-2')];
    expect(await importContent(getDatabase(), 'modules', file)).toMatchObject({
      read: 2,
      created: 2,
      rejected: [],
    });
    const before = await countsOf(getDatabase());
    const again = await importContent(getDatabase(), 'modules', file);
    expect(again).toMatchObject({ read: 2, created: 0, updated: 0, unchanged: 2, rejected: [] });
    expect(await countsOf(getDatabase())).toEqual(before);
  });

  it('makes a new current version of changed content and keeps the old one', async () => {
    await importContent(getDatabase(), 'modules', [moduleRow('V')]);
    const changed = moduleRow('V', { renditions: [{ language: 'en', text: 'Other words' }] });
    expect(await importContent(getDatabase(), 'modules', [changed])).toMatchObject({ updated: 1 });
    expect(await versionsOf('V')).toEqual([
      { version: 1, current: false, status: 'approved', contentStatus: 'approved' },
      { version: 2, current: true, status: 'approved', contentStatus: 'approved' },
    ]);
    const { rows } = await getDatabase().query(
      `SELECT version, current, count(*) AS approvals FROM module_approval WHERE module_id = 'V'
       GROUP BY version, current ORDER BY version`,
    );
    expect(rows).toEqual([
      { version: 1, current: false, approvals: 8 },
      { version: 2, current: true, approvals: 8 },
    ]);
    expect(await entriesOf('V')).toEqual(['library.item_created', 'library.item_changed']);
  });

  it('moves only the status when only the status differs', async () => {
    await importContent(getDatabase(), 'modules', [moduleRow('S', { status: 'in_review' })]);
    expect(await importContent(getDatabase(), 'modules', [moduleRow('S')])).toMatchObject({ updated: 1 });
    expect(await versionsOf('S')).toEqual([
      { version: 1, current: true, status: 'approved', contentStatus: 'approved' },
    ]);
    expect(await entriesOf('S')).toEqual(['library.item_created', 'library.status_changed']);
  });

  it('does not bring a withdrawn module back with a file that has no new content', async () => {
    await importContent(getDatabase(), 'modules', [moduleRow('W', { status: 'withdrawn' })]);
    const result = await importContent(getDatabase(), 'modules', [moduleRow('W')]);
    expect(result).toMatchObject({ unchanged: 1, updated: 0 });
    expect(result.warnings.map(({ field }) => field)).toContain('status');
    expect(await versionsOf('W')).toMatchObject([{ status: 'withdrawn' }]);
  });

  it('lands the good rows and lists the bad ones with row, field and reason', async () => {
    const file = [
      moduleRow('G-1'),
      moduleRow('G-2', { kind: 'poem' }),
      moduleRow('G-1', { keyMessage: 'Another message' }),
      moduleRow('G-3', { claims: ['C-UNKNOWN'] }),
      moduleRow('G-4', { keyMessage: 'with \u0000' }),
      'not an object',
      moduleRow('G-1'),
    ];
    const result = await importContent(getDatabase(), 'modules', file);
    expect(result).toMatchObject({ read: 7, created: 1, unchanged: 1 });
    expect(result.rejected.map(({ row, field }) => [row, field])).toEqual([
      [2, 'kind'],
      [3, 'id'],
      [4, 'claims'],
      [5, 'keyMessage'],
      [6, ''],
    ]);
    expect(result.rejected[2]?.reason).toContain('C-UNKNOWN');
  });

  it('takes combination rules in any order and names those that never come', async () => {
    const file = [moduleRow('R-1', { requires: ['R-2'], excludes: ['R-NEVER'] }), moduleRow('R-2')];
    const result = await importContent(getDatabase(), 'modules', file);
    expect(result.created).toBe(2);
    const remarks = result.warnings.filter(({ field }) => field !== 'product');
    expect(remarks).toEqual([
      { file: 'rows.json', row: 1, field: 'excludes', reason: expect.stringContaining('R-NEVER') },
    ]);
  });

  it('refuses a claim whose reference or anchor is not in the library', async () => {
    await importContent(getDatabase(), 'references', [
      {
        id: 'REF',
        citation: 'A paper',
        status: 'approved',
        anchors: [{ id: 'a1', page: '3', quote: 'It works.' }],
      },
    ]);
    const result = await importContent(getDatabase(), 'claims', [
      claim('C-1', { reference: 'REF', anchor: 'a1' }),
      claim('C-2', { reference: 'REF', anchor: 'a9' }),
      claim('C-3', { reference: 'REF-NONE' }),
    ]);
    expect(result.created).toBe(1);
    expect(result.rejected.map(({ row, field }) => [row, field])).toEqual([
      [2, 'references.0.anchor'],
      [3, 'references.0.reference'],
    ]);
  });

  it('reads the MJML of a template from the file beside it, and nothing outside that folder', async () => {
    const result = await importFolder(getDatabase(), 'templates', {
      'templates.json': [
        template('T-1', 'body.mjml'),
        template('T-2', '../body.mjml'),
        template('T-3', 'none.mjml'),
      ],
      'body.mjml': '<mjml>{{ slots.opening }}</mjml>',
    });
    expect(result).toMatchObject({ created: 1 });
    expect(result.rejected.map(({ row, field }) => [row, field])).toEqual([
      [2, 'mjmlFile'],
      [3, 'mjmlFile'],
    ]);
  });

  it('makes a draft template of an MJML file with slots, and refuses one without anything to replace', async () => {
    const result = await importContent(
      getDatabase(),
      'templates',
      '<mjml><mj-body>{{ slots.top }}</mj-body></mjml>',
      'spring.mjml',
    );
    expect(result.created).toBe(1);
    const { rows } = await getDatabase().query(`SELECT status FROM template WHERE template_id = 'spring'`);
    expect(rows).toEqual([{ status: 'draft' }]);
    await expect(
      importContent(getDatabase(), 'templates', '<mjml><mj-body></mj-body></mjml>', 'empty.mjml'),
    ).rejects.toThrow(/no text or picture/);
  });

  it('reads CSV cells byte for byte, formulas included', async () => {
    const text = '=HYPERLINK("http://example.org";"x")\r\n@SUM(1+1)*cmd|\' /C calc\'!A0';
    const csv = `\uFEFFid;product;kind;keyMessage;topics;status;text_en\r\nCSV-1;p;message;m;safety;draft;"${text.replaceAll('"', '""')}"\r\n`;
    expect(await importContent(getDatabase(), 'modules', csv, 'modules.csv')).toMatchObject({ created: 1 });
    const { rows } = await getDatabase().query(`SELECT text FROM module_rendition WHERE module_id = 'CSV-1'`);
    expect(rows).toEqual([{ text }]);
  });

  it('refuses an actor who may not import', async () => {
    const run = { deps: changeDeps(getDatabase()), actor: ANONYMOUS, kind: 'modules' as const };
    await expect(importFiles(run, [])).rejects.toMatchObject({ code: 'not_allowed' });
  });
});
