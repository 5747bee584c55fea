import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { allFills } from '../../core/assembly/assembly.ts';
import { inlinesOf, plainTextOf } from '../../core/library/markup.ts';
import { auditValidity } from '../../server/assembly/audit-email/audit-validity.ts';
import { fixedTextsFor, type RenderedAssembly, renderEmail } from '../../server/release/render-email.ts';
import { VISUALS } from '../../server/library/visuals/visual-kind.ts';
import { withLocalPictures } from '../../web/lib/visual-addresses.ts';
import { prepareEmail } from '../../web/ui/prepare-email.ts';
import { changeDeps } from '../support/changes.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { type DemoEmail, demoEmails } from '../support/demo-emails.ts';
import { demoVisuals } from '../support/demo-visuals.ts';
import { startTestServer, type TestServer } from '../support/test-server.ts';
import { axe, CHROMIUM_AVAILABLE, launch, newPage, sidewaysScroll } from './support/browser.ts';
import { lowContrasts } from './support/readable.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** As many kilobytes of HTML as EMAIL-003 lets pass without a warning. */
const MOST_BYTES = 90 * 1024;
const FORCED_DARK = 'invert(1) hue-rotate(180deg)';
/** So many turns give every picture of the demo library a place. */
const TURNS = 12;
/** Without ALL_EMAILS=1 every sixth email and every tenth of those with a picture. */
const isSampled = process.env['ALL_EMAILS'] !== '1';

interface Case extends DemoEmail {
  rendered: RenderedAssembly;
}

const showsPicture = ({ input }: DemoEmail): boolean =>
  allFills(input.content).some(({ text }) => inlinesOf(text).some(({ type }) => type === 'image'));

const plain = demoEmails();
const pictured = Array.from({ length: TURNS }, (_, turn) => demoEmails(turn))
  .flat()
  .filter(showsPicture);
const chosen = [
  ...plain.filter((_, index) => !isSampled || index % 6 === 1),
  ...pictured.filter((_, index) => !isSampled || index % 10 === 0),
];
const cases: Case[] = await Promise.all(
  chosen.map(async (email) => ({ ...email, rendered: await renderEmail(email.input) })),
);

const collapse = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();
/** The text form without what it adds to the words: reference numbers, addresses behind labels, lines under headings. */
const wordsOnly = (text: string): string =>
  collapse(text.replaceAll(/\n-{3,}/gu, ''))
    .replaceAll(/ ?\[(?:\d+|[*†‡§])(?:,(?:\d+|[*†‡§]))*\]/gu, '')
    .replaceAll(/ \((?:https:\/\/|[^\s()]+@)[^\s()]*\)/gu, '');

let database: TestDatabase;
let server: TestServer;
let browser: Browser;
let page: Page;
let complaints: string[];
let elsewhere: string[];
let shown = '';

beforeAll(async () => {
  if (!CHROMIUM_AVAILABLE) return;
  database = await createTestDatabase();
  server = await startTestServer(database.database);
  const { named, pictures } = demoVisuals();
  const visuals = [...new Set(named.values())].map((visual) => ({
    ...visual,
    data: pictures.get(visual.sha256)?.toString('base64') ?? '',
  }));
  await database.database.transaction(() =>
    VISUALS.store(changeDeps(database.database), visuals, { keepStatus: false }),
  );
  browser = await launch();
  ({ page, complaints } = await newPage(browser, { viewport: { width: 700, height: 900 } }));
  elsewhere = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) elsewhere.push(request.url());
  });
  await page.route('**/email', (route) =>
    route.fulfill({ body: shown, contentType: 'text/html; charset=utf-8' }),
  );
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await database?.dispose();
});

/** Opens HTML as a page of its own, its pictures from this server. */
async function open(html: string): Promise<void> {
  shown = withLocalPictures(html);
  await page.goto(`${server.url}/email`, { waitUntil: 'load' });
}

const name = (index: number): string => `${index + 1}. ${cases[index]?.name ?? ''}`;

it.skipIf(!CHROMIUM_AVAILABLE)(
  'finds what is hard to read, in light and in forced dark (needs Chromium)',
  async () => {
    await open(
      '<title>x</title><p style="color:#999">pale</p><p style="color:#767676">grey</p><p hidden>no</p>',
    );
    expect(await lowContrasts(page, 'none')).toMatchObject([{ text: 'pale' }]);
    expect((await lowContrasts(page, FORCED_DARK, 21)).map(({ text }) => text)).toEqual(['pale', 'grey']);
    expect(complaints.splice(0)).toEqual([]);
  },
);

it('samples emails with pictures and without', () => {
  expect(cases.length).toBeGreaterThan(6);
  expect(cases.filter(showsPicture).length).toBeGreaterThan(2);
});

it.each(cases.map((email, index) => ({ email, title: name(index) })))(
  '$title: valid HTML of less than 90 KB, with nothing left out of the plain text',
  async ({ email: { input, rendered } }) => {
    expect(await auditValidity(rendered.html)).toEqual([]);
    expect(Buffer.byteLength(rendered.html)).toBeLessThan(MOST_BYTES);
    expect(rendered.html).not.toContain('{{');

    const text = wordsOnly(rendered.text);
    const fixed = fixedTextsFor(input.template, input.content);
    const visible = Object.entries(fixed).filter(
      ([key]) =>
        input.template.mjml.includes(`fixed.${key} `) || input.template.mjml.includes(`fixed.${key}\n`),
    );
    expect(visible.length).toBeGreaterThan(8);
    const sentences = [
      ...input.content.slots.map(({ text: words }) => words),
      ...visible.map(([, words]) => words),
      ...(input.content.freeTexts ?? []).map(({ text: words }) => words),
    ].flatMap((source) =>
      plainTextOf(source.replaceAll(/!\[[^\]]*\]\([^)]*\)/gu, ''))
        .split('\n')
        .map(collapse),
    );
    for (const sentence of sentences) expect(text).toContain(wordsOnly(sentence));
    for (const { referenceId, number } of rendered.references) {
      const citation = input.references.get(referenceId)?.citation ?? referenceId;
      expect(collapse(rendered.text)).toContain(`${number}. ${collapse(citation)}`);
    }
    for (const { text: words } of allFills(input.content))
      for (const inline of inlinesOf(words))
        if (inline.type === 'image')
          expect(collapse(rendered.text)).toContain(`[${collapse(inline.alternativeText)}]`);
    expect(rendered.text).toContain(input.view.unsubscribeUrl);
    expect(rendered.text).toContain(collapse(fixed['prescribing_information_url'] ?? 'no address'));
  },
);

it.skipIf(!CHROMIUM_AVAILABLE).each(cases.map((email, index) => ({ email, title: name(index) })))(
  '$title in the browser: accessible, numbered in reading order, readable in every light, no sideways scrolling (needs Chromium)',
  async ({ email: { rendered } }) => {
    await page.setViewportSize({ width: 700, height: 900 });
    await open(rendered.html);
    expect(await axe(page)).toEqual([]);
    expect(await lowContrasts(page, 'none')).toEqual([]);

    const { cited, listed, pictures } = await page.evaluate(() => ({
      cited: [...document.querySelectorAll('sup a[href^="#ref-"]')].map(({ textContent }) =>
        Number(textContent),
      ),
      listed: [...document.querySelectorAll('[id^="ref-"]')].map(({ id }) => Number(id.slice(4))),
      pictures: [...document.images].map(({ complete, naturalWidth, clientWidth, src, alt }) => ({
        loaded: complete && naturalWidth > 0 && clientWidth > 0,
        isByHash: /\/visuals\/[0-9a-f]{64}$/u.test(new URL(src).pathname),
        hasWords: alt.trim() !== '',
      })),
    }));
    const numbers = rendered.references.map(({ number }) => number);
    expect([...new Set(cited)]).toEqual(numbers);
    expect(listed).toEqual(numbers);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(pictures.length).toBe(rendered.html.match(/<img\b/gu)?.length ?? 0);
    for (const picture of pictures) expect(picture).toEqual({ loaded: true, isByHash: true, hasWords: true });

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysScroll(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await lowContrasts(page, 'none')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });

    await open(prepareEmail(rendered.html, { nonce: '', dark: true }));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).filter)).toBe(FORCED_DARK);
    expect(await lowContrasts(page, FORCED_DARK)).toEqual([]);
    expect(complaints.splice(0)).toEqual([]);
    expect(elsewhere.splice(0)).toEqual([]);
  },
);
