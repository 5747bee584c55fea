import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { CHROMIUM_AVAILABLE, launch } from '../e2e/support/browser.ts';
import { cloneFolder } from '../support/embedded-test-database.ts';
import type { ClonedFolder } from '../support/embedded-test-database.ts';
import { startServer } from '../support/running-server.ts';
import type { RunningServer } from '../support/running-server.ts';
import { HOSTILE_AVAILABLE, liveScripts, sample } from './support/hostile-strings.ts';
import { moduleWith } from './support/library-files.ts';
import { watchedPage } from './support/watched-page.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 240_000 });

const KINDS = ['message', 'claim', 'proof_point', 'safety_note', 'subject_line', 'cta', 'visual'];

let folder: ClonedFolder;
/** Each with a piece at its end that runs by itself, because many wait for a click. */
const texts = sample(liveScripts(), 80)
  .map((text) => `${text}"><img src=x onerror=alert(1)>`)
  .filter((text) => text.length <= 900);

let server: RunningServer;
let browser: Browser;
let assemblyId = '';
const cookies = { manager: '', marketer: '' };

const upload = (kind: string, rows: readonly object[]): Promise<unknown> =>
  server.json('POST', '/api/library/import', {
    cookie: cookies.manager,
    body: { kind, files: [{ name: 'a.json', base64: Buffer.from(JSON.stringify(rows)).toString('base64') }] },
  });

const viewSchema = z.object({ revision: z.int(), slots: z.array(z.object({ slotId: z.string() })) });

/** Puts hostile modules into as many slots of the draft as accept one. */
async function fillWithHostileModules(): Promise<number> {
  const cookie = cookies.marketer;
  const { slots } = viewSchema.parse(await server.json('GET', `/api/assemblies/${assemblyId}`, { cookie }));
  let swapped = 0;
  for (const { slotId } of slots) {
    for (const index of KINDS.keys()) {
      const { revision } = viewSchema.parse(
        await server.json('GET', `/api/assemblies/${assemblyId}`, { cookie }),
      );
      const { status } = await server.request('POST', `/api/assemblies/${assemblyId}/swap`, {
        cookie,
        body: { slotId, moduleId: `X-${index + KINDS.length * swapped}` },
        headers: { 'if-match': `"${revision}"` },
      });
      if (status !== 200) continue;
      swapped += 1;
      break;
    }
  }
  return swapped;
}

describe.skipIf(!HOSTILE_AVAILABLE || !CHROMIUM_AVAILABLE)(
  'a browser (needs Chromium and ../shared/data/hostile)',
  () => {
    beforeAll(async () => {
      folder = await cloneFolder('started');
      server = await startServer(folder.dataDir);
      browser = await launch(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']);
      cookies.manager = await server.signInAs('grace.okafor');
      cookies.marketer = await server.signInAs('anna.weber');
      await upload(
        'modules',
        texts.map((text, index) => ({
          ...moduleWith(`X-${index}`, text),
          kind: KINDS[index % KINDS.length],
          topics: ['safety', 'efficacy', text.slice(0, 90).toWellFormed()],
          jobCode: text.slice(0, 90).toWellFormed(),
        })),
      );
      await upload(
        'modules',
        sample(texts, 40).map((text) =>
          moduleWith(
            text
              .trim()
              .slice(0, 150)
              .trim()
              .toWellFormed()
              .replaceAll(/\p{Cc}/gu, ''),
            text,
          ),
        ),
      );
      const cookie = cookies.marketer;
      const started = await server.json('POST', '/api/conversations', { cookie, body: { language: 'en' } });
      assemblyId = z.object({ id: z.string() }).parse(started).id;
      const brief =
        'German email to cardiologists in Germany about the safety of Cardivanta after the congress';
      for (const text of [brief, ...sample(texts, 12)]) {
        const response = await server.request('POST', `/api/conversations/${assemblyId}/messages`, {
          cookie,
          body: { text, language: 'en' },
        });
        await response.text();
      }
      expect(await fillWithHostileModules()).toBeGreaterThan(0);
    });
    afterAll(async () => {
      await browser?.close();
      await server?.program.stop();
      folder?.remove();
    });

    test('runs the same strings when they are markup', async () => {
      const { page, ran } = await watchedPage(browser);
      const frames = texts
        .slice(0, 60)
        .map(
          (text) => `<iframe srcdoc="${text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
        );
      await page.setContent(frames.join(''), { waitUntil: 'load' }).catch(() => undefined);
      await expect.poll(() => ran.length, { timeout: 20_000 }).toBeGreaterThan(30);
      await page.context().close();
    });

    test('runs none of them on any page, and asks no other host for anything', async () => {
      const { page, ran, elsewhere } = await watchedPage(browser, {
        url: server.url,
        cookie: cookies.marketer,
      });
      const paths = [
        '/library',
        '/library?page=2',
        `/library?text=${encodeURIComponent('<')}`,
        ...sample([...texts.keys()], 5).map((index) => `/library/X-${index}`),
        ...sample(texts, 2).map(
          (text) => `/library/${encodeURIComponent(text.slice(0, 100).toWellFormed())}`,
        ),
        ...sample(texts, 2).map(
          (text) => `/library?text=${encodeURIComponent(text.slice(0, 100).toWellFormed())}`,
        ),
        `/assemble/${assemblyId}`,
        `/assemble/${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
        '/review',
        `/review/${assemblyId}`,
        '/audit',
        '/start#<script>alert(1)</script>',
      ];
      let shown = 0;
      for (const path of paths) {
        await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
        await page.locator('main').first().waitFor();
        await page.waitForLoadState('networkidle');
        const text = await page.locator('body').innerText();
        shown += texts.filter((hostile) => text.includes(hostile.trim().slice(0, 40))).length;
        if (!path.startsWith('/assemble/') || path.includes('%')) continue;
        const frame = page.locator('iframe').first();
        await frame.waitFor();
        expect(await frame.getAttribute('sandbox')).toBe('');
        expect(await frame.getAttribute('srcdoc')).not.toMatch(/<script|<svg|<iframe/i);
      }
      expect(ran).toEqual([]);
      expect(elsewhere).toEqual([]);
      // The strings were there to be read.
      expect(shown).toBeGreaterThan(40);
      await page.context().close();
    });
  },
);
