import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { HOSTILE_AVAILABLE, liveScripts, sampleOrAll, scripts } from '../hostile/support/hostile-strings.ts';
import { FRESH_EMAILS } from '../hostile/support/fresh-emails.ts';
import { emailAround, importedHtml, renderedHtml } from '../hostile/support/hostile-emails.ts';
import { watchedPage } from '../hostile/support/watched-page.ts';
import type { WatchedForHostility } from '../hostile/support/watched-page.ts';
import { startProgram } from '../support/child-program.ts';
import { cloneFolder } from '../support/embedded-test-database.ts';
import type { ClonedFolder } from '../support/embedded-test-database.ts';
import { startServer } from '../support/running-server.ts';
import type { RunningServer } from '../support/running-server.ts';
import { CHROMIUM_AVAILABLE, launch } from './support/browser.ts';

vi.setConfig({ testTimeout: 3_600_000, hookTimeout: 240_000 });

/** Each with a piece at its end that runs by itself, because many wait for a click. */
const texts = sampleOrAll(scripts(), 25).map((text) => `${text}"><img src=x onerror=alert(1)>`);
/** With pieces written for emails, where `CANARY` is a host that nothing may ask. */
const CANARY = 'canary.example';
const forEmails = [
  ...texts,
  ...sampleOrAll(FRESH_EMAILS, 8).map((text) => text.replaceAll('CANARY', `https://${CANARY}`)),
];
const PASSWORD = 'a password of enough words 1';

/** Ordinary pictures may be asked for, and nothing else; nothing at all of the canary. */
const asksMore = ({ url, kind }: WatchedForHostility['elsewhere'][number]): boolean =>
  kind !== 'image' || new URL(url).hostname === CANARY;

const draftPath = (id: string, query: string) => `/library/templates/${encodeURIComponent(id)}?${query}`;

/** Elements that could run, embed or send something, by what they are or by an attribute. */
const ACTIVE = [
  'script, iframe, object, embed, svg, form, base',
  '[href^="javascript" i], [src^="javascript" i], [href^="vbscript" i], [href^="data:text" i]',
  "xpath=//*[@*[starts-with(name(), 'on')]]",
];

describe.skipIf(!HOSTILE_AVAILABLE || !CHROMIUM_AVAILABLE)(
  'hostile text in emails (needs Chromium and ../shared/data/hostile)',
  () => {
    const home = mkdtempSync(join(tmpdir(), 'imprimatur-hostile-email-'));
    let browser: Browser;
    beforeAll(async () => {
      browser = await launch(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost']);
    });
    afterAll(async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    });

    /** Opens HTML as a file, as somebody would who saved the export, and gives what could still run in it. */
    async function opened({ page }: WatchedForHostility, html: string): Promise<number> {
      const file = join(home, 'email.html');
      writeFileSync(file, html);
      await page.goto(pathToFileURL(file).href, { waitUntil: 'load', timeout: 20_000 });
      // Counted by the browser's own selectors: the marked page has no `eval` for a function from here.
      const counts = await Promise.all(ACTIVE.map((selector) => page.locator(selector).count()));
      return counts.reduce((sum, count) => sum + count, 0);
    }

    test('runs when it is opened as it is', async () => {
      const watched = await watchedPage(browser);
      for (const text of liveScripts().slice(0, 12)) await opened(watched, emailAround(text)).catch(() => 0);
      expect(watched.ran.length).toBeGreaterThan(5);
      await watched.page.context().close();
    });

    test('runs nowhere in an imported email, and nothing but pictures is asked for', async () => {
      const watched = await watchedPage(browser);
      let drafts = 0;
      for (const text of forEmails) {
        const html = await importedHtml(text);
        if (html === undefined) continue;
        drafts += 1;
        expect(await opened(watched, html), text).toBe(0);
        expect(watched.ran, text).toEqual([]);
      }
      expect(drafts).toBeGreaterThan(forEmails.length * 0.9);
      expect(watched.elsewhere.filter(asksMore)).toEqual([]);
      await watched.page.context().close();
    });

    test('runs nowhere in module, fixed and free text of an export, a message and a preview', async () => {
      const watched = await watchedPage(browser);
      for (let at = 0; at < forEmails.length; at += 10) {
        for (const html of await renderedHtml(forEmails.slice(at, at + 10))) {
          expect(await opened(watched, html)).toBe(0);
          expect(watched.ran).toEqual([]);
        }
      }
      expect(watched.elsewhere.filter(asksMore)).toEqual([]);
      await watched.page.context().close();
    });

    describe('on the pages', () => {
      let server: RunningServer;
      let assemblyId = '';
      const drafts: string[] = [];
      const shown = sampleOrAll(texts, 6).slice(0, 60);
      let folder: ClonedFolder;
      const named = shown.find((text) => text.length < 150) ?? '<img src=x onerror=alert(1)>';
      beforeAll(async () => {
        folder = await cloneFolder('started');
        const create = startProgram(
          '../../server/main.ts',
          [
            'account',
            'create',
            'hostile',
            '--printed-name',
            named,
            '--title',
            named,
            '--roles',
            'medical_reviewer',
            '--markets',
            '*',
            '--password-stdin',
            '--data',
            folder.dataDir,
          ],
          { input: PASSWORD },
        );
        expect(await create.end(), create.errors.join('\n')).toBe(0);
        server = await startServer(folder.dataDir);
        const manager = await server.signInAs('grace.okafor');
        for (const text of shown) {
          const name = `${text
            .replaceAll(/[/\\\p{Cc}]/gu, '')
            .slice(0, 200)
            .toWellFormed()}.html`;
          const base64 = Buffer.from(emailAround(text)).toString('base64');
          const made = await server.json('POST', '/api/library/templates/import', {
            cookie: manager,
            body: { file: { name, base64 } },
          });
          drafts.push(z.object({ id: z.string() }).parse(made).id);
        }
        assemblyId = await draftWithComments();
      });
      afterAll(async () => {
        await server.program.stop();
        folder.remove();
      });

      /** An email with comments by the person whose name is hostile. */
      async function draftWithComments(): Promise<string> {
        const context = { market: 'DE', language: 'de', channel: 'email', audience: 'cardiology' };
        const plannedSendDate = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
        const draft = await server.json('POST', '/api/assemblies', {
          cookie: await server.signInAs('anna.weber'),
          body: {
            brief: named,
            context: { ...context, product: 'cardivanta', plannedSendDate, topics: ['safety'] },
          },
        });
        const { id } = z.object({ id: z.string() }).parse(draft);
        const cookie = await hostilePerson();
        const blocks = z
          .object({ blocks: z.array(z.object({ key: z.string(), readable: z.string() })) })
          .parse(await server.json('GET', `/api/reviews/${id}/blocks`, { cookie }));
        const block = blocks.blocks.find(({ readable }) => readable.length > 20);
        for (const text of shown)
          await server.json('POST', `/api/reviews/${id}/threads`, {
            cookie,
            body: { blockKey: block?.key, quote: block?.readable.slice(0, 12), text },
          });
        return id;
      }

      async function hostilePerson(): Promise<string> {
        const signIn = async (password: string) => {
          const response = await server.request('POST', '/api/session', {
            body: { name: 'hostile', password },
          });
          return z.string().parse(response.headers.get('set-cookie')?.split(';', 1)[0]);
        };
        const cookie = await signIn(PASSWORD);
        const changed = await server.request('PUT', '/api/session/password', {
          cookie,
          body: { present: PASSWORD, next: `${PASSWORD} more` },
        });
        expect(changed.status).toBeLessThan(300);
        return signIn(`${PASSWORD} more`);
      }

      test('runs nowhere, and no other host is asked for anything', async () => {
        const cookie = await server.signInAs('grace.okafor');
        const { page, ran, elsewhere } = await watchedPage(browser, { url: server.url, cookie });
        const paths = [
          '/library/templates',
          ...drafts.map((id) => draftPath(id, 'view=report&fill=original')),
          ...drafts
            .slice(0, 4)
            .flatMap((id) => [draftPath(id, 'view=source&length=longer'), draftPath(id, 'form=text')]),
          draftPath(drafts[0] ?? '', 'view=texts&direction=rtl'),
          `/assemble/${assemblyId}`,
          `/review/${assemblyId}`,
          '/audit',
          '/inbox',
        ];
        let seen = 0;
        for (const path of paths) {
          await page.goto(`${server.url}${path}`, { waitUntil: 'load' });
          await page.locator('main').first().waitFor();
          await page.waitForLoadState('networkidle');
          const text = await page.locator('body').innerText();
          if (shown.some((hostile) => text.includes(hostile.slice(0, 25).trim()))) seen += 1;
        }
        expect(ran).toEqual([]);
        expect(elsewhere).toEqual([]);
        // The strings were there to be read.
        expect(seen).toBeGreaterThan(drafts.length / 2);
        await page.context().close();
      });
    });
  },
);
