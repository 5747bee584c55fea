import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ImportResult } from '../../../core/library/import-result.ts';
import type { Database } from '../../../server/db/client.ts';
import { describeOnBothDatabases } from '../../support/database.ts';
import { countsOf, importContent } from './import-support.ts';

const FOLDER = new URL('../../../../shared/data/spl/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

const section = (code: string, title: string, text: string, inner = ''): string =>
  `<component><section><code code="${code}" displayName="X SECTION"/><title>${title}</title><text>${text}</text>${inner}</section></component>`;
const label = (version: number, sections: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><document xmlns="urn:hl7-org:v3"><effectiveTime value="20260301"/>
   <setId root="SET-1"/><versionNumber value="${version}"/><component><structuredBody>
   <component><section><code code="48780-1"/><subject><manufacturedProduct><manufacturedProduct><name>Fictivel</name>
   <asEntityWithGeneric><genericMedicine><name>fictin</name></genericMedicine></asEntityWithGeneric>
   </manufacturedProduct></manufacturedProduct></subject></section></component>${sections}</structuredBody></component></document>`;

const importLabel = (database: Database, xml: string): Promise<ImportResult> =>
  importContent(database, 'label', xml, 'label.xml');

describeOnBothDatabases('import of a label', (getDatabase) => {
  const quotesOf = async (id: string): Promise<unknown> => {
    const { rows } = await getDatabase().query<{ anchors: unknown }>(
      `SELECT content -> 'anchors' AS anchors FROM reference WHERE current AND reference_id = $1`,
      [id],
    );
    return rows[0]?.anchors;
  };

  it('makes a reference with readable quotes and a draft safety module in the words of the label', async () => {
    const text = `<paragraph>Area is 5 m<sup>2</sup>,\n  see   <content>e.g.</content> table.<footnote>A note.</footnote></paragraph>
      <paragraph>Do not use in:</paragraph><list><item>children</item><item>adults</item></list>
      <table><tbody><tr><th>Dose</th><td>5 mg</td></tr></tbody></table><paragraph>After the table.</paragraph>`;
    const xml = label(1, section('34070-3', '4 CONTRAINDICATIONS', text));
    expect(await importLabel(getDatabase(), xml)).toMatchObject({ read: 2, created: 2, rejected: [] });
    expect(await quotesOf('SPL-set-1-34070-3')).toEqual(
      [
        'Area is 5 m², see e.g. table.',
        'A note.',
        'Do not use in:',
        'children',
        'adults',
        'Dose | 5 mg',
        'After the table.',
      ].map((quote, index) => ({ id: `p${index + 1}`, page: '4 CONTRAINDICATIONS', quote })),
    );
    const { rows } = await getDatabase().query(
      `SELECT module_id AS id, status, kind, product_id AS product, text, content -> 'approvals' AS approvals
       FROM content_module JOIN module_rendition USING (module_id, version) WHERE module_id LIKE 'SPL-set-1-%'`,
    );
    expect(rows).toEqual([
      {
        id: 'SPL-set-1-34070-3-4',
        status: 'in_review',
        kind: 'safety_note',
        product: 'fictivel',
        text: '## CONTRAINDICATIONS\n\nArea is 5 m², see e.g. table.[^SPL-set-1-34070-3]',
        approvals: [],
      },
    ]);
  });

  it('makes new versions of a newer label and leaves decisions of people alone when the label says the same', async () => {
    const xml = label(2, section('34070-3', '4 CONTRAINDICATIONS', '<paragraph>Pregnancy.</paragraph>'));
    expect(await importLabel(getDatabase(), xml)).toMatchObject({ updated: 2 });
    await getDatabase().query(
      `UPDATE reference SET status = 'approved' WHERE current AND reference_id = 'SPL-set-1-34070-3'`,
    );
    const before = await countsOf(getDatabase());
    expect(await importLabel(getDatabase(), xml)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await countsOf(getDatabase())).toEqual(before);
    const { rows } = await getDatabase().query(
      `SELECT version, status FROM reference WHERE reference_id = 'SPL-set-1-34070-3' AND current`,
    );
    expect(rows).toEqual([{ version: 2, status: 'approved' }]);
  });

  it('makes no module of words that the mini-markup would change', async () => {
    const text = '<paragraph>See [here](https://example.org) for **more**.</paragraph>';
    const xml = label(3, section('34084-4', '6 ADVERSE REACTIONS', text));
    expect(await importLabel(getDatabase(), xml)).toMatchObject({ read: 1, created: 1 });
  });
});

describe.skipIf(!existsSync(FOLDER))('real labels (need ../shared/data/spl)', () => {
  describeOnBothDatabases('import of real labels', (getDatabase) => {
    it.each([
      ['lipitor-orig.xml', ['34067-9', '34068-7', '34070-3', '43685-7', '34084-4', '34090-1', '34092-7']],
      ['lipitor-repack.xml', ['34067-9', '34068-7', '34070-3', '43685-7', '34084-4', '34090-1', '34092-7']],
      ['viagra.xml', ['34067-9', '34068-7', '34070-3', '43685-7', '34084-4', '34090-1', '34092-7']],
      ['cough.xml', ['34066-1', '34067-9', '34068-7', '34071-1', '55105-1']],
      ['no-title.xml', ['34066-1', '34067-9', '34068-7', '34070-3', '34071-1', '34084-4']],
    ])('%s: a reference per section, in review, the same again unchanged', async (name, codes) => {
      const first = await importLabel(getDatabase(), read(name));
      expect(first.rejected).toEqual([]);
      expect(first.created).toBe(first.read);
      const setId = /<setId root="([^"]+)"/u.exec(read(name))?.[1] ?? '';
      const { rows } = await getDatabase().query<{ id: string; status: string }>(
        'SELECT reference_id AS id, status FROM reference WHERE strpos(reference_id, $1) > 0',
        [setId],
      );
      expect(rows.map(({ id }) => id)).toEqual(
        expect.arrayContaining(codes.map((code) => `SPL-${setId}-${code}`)),
      );
      expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['in_review']));
      const second = await importLabel(getDatabase(), read(name));
      expect(second).toMatchObject({ created: 0, updated: 0, unchanged: first.read });
    });

    it('writes no word into a module that its label does not say, and cuts no sentence', async () => {
      const { rows } = await getDatabase().query<{ text: string; quotes: string }>(
        `SELECT rendition.text, string_agg(anchor ->> 'quote', ' ' ORDER BY place) AS quotes
         FROM module_rendition AS rendition
         JOIN reference ON current AND strpos(rendition.text, '[^' || reference_id || ']') > 0
         CROSS JOIN LATERAL jsonb_array_elements(reference.content -> 'anchors') WITH ORDINALITY AS item (anchor, place)
         GROUP BY rendition.module_id, rendition.text`,
      );
      expect(rows.length).toBeGreaterThan(60);
      for (const { text, quotes } of rows) {
        const body = text.replace(/^## .*\n\n/u, '').replace(/\[\^[^\]]+\]$/u, '');
        for (const line of body.split('\n').filter((each) => each !== '')) {
          expect(quotes.includes(line.replace(/^- /u, '')), line).toBe(true);
        }
        expect(body.split(/\s+/u).length).toBeLessThanOrEqual(250);
      }
    });

    it.each([0.2, 0.5, 0.9, 0.999])('a label cut at %d of its length changes nothing', async (part) => {
      const before = await countsOf(getDatabase());
      const xml = read('lipitor-orig.xml');
      const failure = importLabel(getDatabase(), xml.slice(0, Math.floor(xml.length * part)));
      await expect(failure).rejects.toMatchObject({ code: 'invalid_import' });
      expect(await countsOf(getDatabase())).toEqual(before);
    });
  });
});
