import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { decodeEmail } from '../../../../server/library/import/template/decode-email.ts';
import { importEmail } from '../../../../server/library/import/template/import-email.ts';
import { renderOriginals } from '../../../../server/release/render-originals.ts';
import { CHROMIUM_AVAILABLE, launch } from '../../../e2e/support/browser.ts';
import { EMAILS_AVAILABLE, sampleEmails } from './sample-emails.ts';

vi.setConfig({ testTimeout: 500_000, hookTimeout: 60_000 });

const WIDTH = 700;
/** Share of emails that may differ in more than 5 % of their pixels. */
const MOST_DIFFERENT = 0.1;

/** Share of pixels that differ, counted over the taller of the two. */
const difference = (first: PNG, second: PNG): number => {
  const height = Math.max(first.height, second.height);
  const sameSize = [first, second].map((picture) => {
    const whole = new PNG({ width: WIDTH, height, fill: true });
    PNG.bitblt(picture, whole, 0, 0, WIDTH, picture.height, 0, 0);
    return whole.data;
  });
  const [left, right] = sameSize;
  if (!left || !right) throw new Error('Two pictures are compared.');
  return pixelmatch(left, right, undefined, WIDTH, height, { threshold: 0.1 }) / (WIDTH * height);
};

describe.skipIf(!EMAILS_AVAILABLE || !CHROMIUM_AVAILABLE)('the picture of an imported email', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch(['--host-resolver-rules=MAP * ~NOTFOUND']);
    const context = await browser.newContext({
      viewport: { width: WIDTH, height: 800 },
      javaScriptEnabled: false,
    });
    page = await context.newPage();
    await page.route(/^(?!about:|data:)/u, (route) => route.abort());
  });
  afterAll(() => browser.close());

  const pictureOf = async (html: string): Promise<PNG> => {
    await page.setContent(html, { waitUntil: 'load' });
    return PNG.sync.read(await page.screenshot({ fullPage: true }));
  };

  it('differs from the original in less than 5 % of its pixels, for nine emails of ten', async () => {
    const rows: { name: string; percent: number }[] = [];
    for (const { name, bytes } of sampleEmails(12)) {
      const draft = importEmail({ name, bytes });
      if ('reason' in draft) throw new Error(`${name} ${draft.reason}`);
      const before = await pictureOf(decodeEmail(bytes).text);
      const after = await pictureOf(await renderOriginals(draft.template));
      rows.push({ name, percent: Math.round(difference(before, after) * 10_000) / 100 });
    }
    if (process.env['ALL_EMAILS'] === '1')
      process.stdout.write(`${rows.map(({ name, percent }) => `${percent} % ${name}`).join('\n')}\n`);
    const different = rows.filter(({ percent }) => percent >= 5);
    expect(rows.length).toBeGreaterThan(4);
    expect(different.length / rows.length, JSON.stringify(different)).toBeLessThanOrEqual(MOST_DIFFERENT);
  });

  it('would find an email that lost its headline', async () => {
    const email = sampleEmails(12).find(({ bytes }) => Buffer.from(bytes).includes('<h1'));
    if (!email) throw new Error('There is an email with a headline.');
    const html = decodeEmail(email.bytes).text;
    const whole = await pictureOf(html);
    const without = await pictureOf(html.replace(/<h1[\s\S]*?<\/h1>/u, ''));
    expect(difference(whole, without)).toBeGreaterThan(0.005);
  });
});
