import { describe, expect, it } from 'vitest';
import { publicAddressOf } from '../../../../core/library/visual/visual.ts';
import { expireItems } from '../../../../server/library/blast-radius/expire-items.ts';
import { findHit } from '../../../../server/library/blast-radius/find-hit.ts';
import { findVisuals } from '../../../../server/library/visuals/find-visuals.ts';
import { renderAssembly } from '../../../../server/release/render-assembly.ts';
import { sha256Hex } from '../../../../server/sha256.ts';
import { changeDeps } from '../../../support/changes.ts';
import { describeOnBothDatabases } from '../../../support/database.ts';
import { pngOf, visualRow } from '../../../support/pictures.ts';
import { startTestServer } from '../../../support/test-server.ts';
import { sampleContent, sampleTemplate } from '../../release/sample.ts';
import { importContent, importFolder, moduleRow } from '../import-support.ts';

const VIEW = {
  unsubscribeUrl: 'https://preferences.example/unsubscribe',
  assetsUrl: 'https://pictures.example/',
};
const chart = pngOf(1200, 400, 40);
const other = pngOf(1200, 400, 80);

const withText = (text: string) => ({
  ...sampleContent({ slots: [] }),
  template: { id: 'T-visual', version: 1 },
  slots: [
    {
      slotId: 'opening',
      moduleId: 'M-1',
      version: 1,
      language: 'en',
      text,
      origin: 'approved_verbatim' as const,
      choice: 'human_selected' as const,
    },
  ],
});

const renditions = (name: string) => ({
  renditions: [{ language: 'en', text: `Look: ![x](visual:${name})` }],
});

describeOnBothDatabases('visuals', (getDatabase) => {
  it('come from a folder with their pictures, once', async () => {
    const csv =
      'id,status,file,alt_en,alt_de,rightsHolder,rightsSource\nchart,approved,chart.png,A chart,Ein Diagramm,Fictiva,own work\n';
    const files = { 'visuals.csv': csv, 'chart.png': chart };
    expect(await importFolder(getDatabase(), 'visuals', files)).toMatchObject({ created: 1, rejected: [] });
    expect(await importFolder(getDatabase(), 'visuals', files)).toMatchObject({ created: 0, unchanged: 1 });
    const found = await findVisuals(getDatabase(), ['visual:chart', 'https://nobody.example/x.png']);
    expect([...found.values()]).toMatchObject([
      {
        id: 'chart',
        sha256: sha256Hex(chart),
        mediaType: 'image/png',
        width: 1200,
        height: 400,
        bytes: chart.length,
      },
    ]);
  });

  it('are refused with the reason when the picture is missing, broken, dangerous or another one', async () => {
    const svg = Buffer.from('<svg viewBox="0 0 1 1">\n<script>alert(1)</script></svg>');
    const address = 'https://pictures.example/one.png';
    const result = await importContent(getDatabase(), 'visuals', [
      visualRow('no-picture', chart, { data: undefined }),
      visualRow('no-file', chart, { data: undefined, file: '../chart.png' }),
      visualRow('not-base64', chart, { data: '%%%' }),
      visualRow('script', svg),
      visualRow('other', chart, { sha256: sha256Hex(other) }),
      visualRow('no-rights', chart, { rights: undefined }),
      visualRow('first', chart, { address }),
      visualRow('second', chart, { address }),
      visualRow('outlook', Buffer.from('<svg viewBox="0 0 9 9"/>')),
    ]);
    expect(result.rejected.map(({ row, reason }) => `${row} ${reason}`)).toEqual([
      '1 and file are both missing; the picture must stand in one of them',
      '2 names ../chart.png, which is not beside the library file',
      '3 is not base64',
      '4 contains <script>: it would run a program (line 2)',
      '5 is another picture than the one whose sha256 the row gives',
      expect.stringMatching(/^6 /u),
      '8 names the visual first already',
    ]);
    expect(result.warnings).toMatchObject([{ row: 9, reason: expect.stringContaining('SVG') }]);
  });

  it('bind their bytes into the content hash, and change nothing in an email without visuals', async () => {
    const database = getDatabase();
    const address = 'https://old.example/endpoint.png';
    await importContent(database, 'templates', [{ ...sampleTemplate, id: 'T-visual' }]);
    const rendered = async (text: string) => renderAssembly(database, VIEW, withText(text));
    const named = `![](visual:endpoint)`;
    const addressed = `![Said here](${address})`;
    const before = { plain: await rendered('Words.'), addressed: await rendered(addressed) };

    await importContent(database, 'visuals', [visualRow('endpoint', chart, { address })]);
    const first = await rendered(named);
    const sent = publicAddressOf({ sha256: sha256Hex(chart), mediaType: 'image/png' }, VIEW.assetsUrl);
    expect(sent).toBe(`https://pictures.example/visuals/${sha256Hex(chart)}.png`);
    expect(first.rendered.html).toContain(`<img src="${sent}" width="536" alt="What endpoint shows"`);
    expect(first.rendered.mjml).toContain(sent);
    expect(first.rendered.text).toContain('[What endpoint shows]');
    const known = await rendered(addressed);
    expect(known.rendered.html).toContain(`<img src="${sent}" width="536" alt="Said here"`);
    expect(known.contentHash).not.toBe(before.addressed.contentHash);

    await importContent(database, 'visuals', [visualRow('endpoint', other, { address })]);
    expect((await rendered(named)).contentHash).not.toBe(first.contentHash);
    expect((await rendered('Words.')).contentHash).toBe(before.plain.contentHash);
    expect((await rendered('![x](visual:nowhere)')).rendered.html).toContain('src="visual:nowhere"');
  });

  it('stop what shows them when their rights end', async () => {
    const database = getDatabase();
    const rights = { holder: 'Agency', until: '2026-01-31', source: 'licence' };
    await importContent(database, 'visuals', [
      visualRow('ending', chart, { rights }),
      visualRow('ending-2', chart),
    ]);
    await importContent(database, 'modules', [
      moduleRow('M-shows', renditions('ending')),
      moduleRow('M-other', renditions('ending-2')),
    ]);
    const mjml = sampleTemplate.mjml.replace('https://images.example/logo.png', 'visual:ending');
    await importContent(database, 'templates', [{ ...sampleTemplate, id: 'T-shows', mjml }]);
    expect(await findHit(database, { kind: 'visual', id: 'ending' }, '2026-01-01')).toMatchObject({
      modules: [{ id: 'M-shows' }],
      named: { templates: ['T-shows'], markers: ['(visual:ending)'] },
    });
    const deps = changeDeps(database);
    deps.clock.set('2026-02-02T12:00:00Z');
    expect(await expireItems(deps)).toContainEqual({ kind: 'visual', id: 'ending', stopped: 0 });
    const [ended] = (await findVisuals(database, ['visual:ending'])).values();
    expect(ended?.status).toBe('expired');
  });

  describe('served', () => {
    it('by hash to anybody, for good, and without power over this site', async () => {
      const server = await startTestServer(getDatabase());
      const drawing = Buffer.from('<svg viewBox="0 0 4 4"/>');
      await importContent(getDatabase(), 'visuals', [visualRow('drawing', drawing)]);
      try {
        const address = `${server.url}/visuals/${sha256Hex(drawing)}`;
        const answer = await fetch(`${address}.svg`);
        expect(Buffer.from(await answer.arrayBuffer())).toEqual(drawing);
        expect(Object.fromEntries(answer.headers)).toMatchObject({
          'content-type': 'image/svg+xml',
          'x-content-type-options': 'nosniff',
          'cache-control': 'public, max-age=31536000, immutable',
          'cross-origin-resource-policy': 'cross-origin',
          'content-security-policy': expect.stringContaining('sandbox'),
        });
        const etag = answer.headers.get('etag') ?? '';
        expect((await fetch(address, { headers: { 'if-none-match': `W/${etag}` } })).status).toBe(304);
        for (const name of ['0'.repeat(64), 'x', '..%2fetc%2fpasswd', `${sha256Hex(drawing)}.html5`])
          expect((await fetch(`${server.url}/visuals/${name}`)).status, name).toBe(404);
      } finally {
        await server.close();
      }
    });
  });
});
