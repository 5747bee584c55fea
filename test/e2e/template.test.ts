import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { axe, CHROMIUM_AVAILABLE, launch, newPage, sidewaysScroll } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

/** Where pictures of the screens go, for people to look at; none are taken without it. */
const PICTURES = process.env['PICTURES'];

const EMAIL = `<!doctype html><html lang="en"><head><title>Congress news</title></head>
<body><script>window.ran = true</script><img src="https://track.example/open.gif" width="1" height="1">
<table width="600" align="center"><tr><td><h1>What was shown at the congress in June</h1>
<p>Eight or more words of text that an approved module could replace one day.</p>
<p>Another paragraph with enough words in it to become a slot of its own.</p></td></tr>
<tr><td align="left"><p>Kind regards</p><p>© 2026 Brand, all rights reserved.</p>
<a href="https://brand.example/unsubscribe?x={{ id }}">Unsubscribe</a></td></tr></table></body></html>`;

/** No breach of an accessibility rule, and no sideways scrolling. */
async function noViolations(of: Page): Promise<void> {
  expect(await axe(of)).toEqual([]);
  expect(await sidewaysScroll(of)).toBe(0);
}

describe.skipIf(!CHROMIUM_AVAILABLE)('a template (needs Chromium)', () => {
  let served: Served;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    served = await startServed();
    browser = await launch();
    watched = await newPage(browser);
    ({ page } = watched);
    await page.request.post(`${served.url}/api/session/demonstration`, {
      data: { accountId: 'demo-grace.okafor' },
      headers: { origin: served.url },
    });
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const picture = async (name: string, of: Page = page): Promise<void> => {
    if (PICTURES !== undefined) await of.screenshot({ path: `${PICTURES}/${name}.png`, fullPage: true });
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const frame = () => page.frameLocator('iframe');
  it('is imported by pasting, decided place by place, written, saved and sent for approval', async () => {
    await page.goto(`${served.url}/library/templates`);
    await page.getByRole('link', { name: 'Import an email' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Congress news');
    await page.getByLabel('HTML or MJML source').fill(EMAIL);
    await noViolations(page);
    await picture('import');
    await button('Import the pasted email').click();
    await page.getByRole('heading', { name: 'Dropped: 2' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('runs as a program');
    await noViolations(page);
    await picture('report');

    await page.getByRole('tab', { name: 'Places' }).click();
    await button('Change text').click();
    await page.getByLabel('What stands here').selectOption('free');
    await page.getByLabel('Name', { exact: true }).fill('greeting words');
    await page.getByText('A field above is not complete yet.').waitFor();
    await page.getByLabel('Name', { exact: true }).fill('visit_note');
    await page.getByLabel('Most characters').fill('180');
    await noViolations(page);
    await picture('places');
    await button(/^Accept the \d+ other proposals$/u).click();
    await page.getByRole('tab', { name: 'Fixed texts' }).click();
    await page.getByLabel('Add texts for').selectOption('DE de');
    await button('Add').click();
    await button(/^Use the imported words/u).click();
    await page.getByLabel('subject').fill('Neues vom Kongress');
    await noViolations(page);
    await picture('texts');
    await page.getByRole('tab', { name: 'Use' }).click();
    await page.getByLabel('Congress', { exact: true }).check();
    await page.getByRole('textbox', { name: 'Approval', exact: true }).fill('APP-1');
    await page.getByLabel('From', { exact: true }).fill('2026-01-01');
    await page.getByLabel('Until', { exact: true }).fill('2027-12-31');
    await button('Add').click();
    await noViolations(page);
    await picture('use');
    await page.reload();
    await button('Save as a new version').click();
    await page.getByText('Nothing is open').waitFor();
    await frame().getByText('Editable place visit_note').waitFor();
    await button('Send for approval').click();
    await noViolations(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Send for approval' }).click();
    await button('Approve').waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('shows its source with places that can be gone to, and itself in every view', async () => {
    await page.goto(`${served.url}/library/templates`);
    await page
      .getByRole('link', { name: /^After|follow-up|event/iu })
      .first()
      .click();
    await page.getByRole('tab', { name: 'Source' }).click();
    await button(/^Go to unsubscribe_url in line \d+$/u).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('{{ unsubscribe_url }}');
    await noViolations(page);
    await picture('source');
    await page.getByText('Mobile', { exact: true }).click();
    await button('More views').click();
    for (const [name, choice] of [
      ['Pictures off', 'images=off'],
      ['Try right to left', 'direction=rtl'],
      ['Longer text (+40 %)', 'length=longer'],
    ] as const) {
      await page.getByRole('switch', { name }).press('Space');
      await page.waitForURL(`**/*${choice}*`);
    }
    expect(await axe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(page.url()).toMatch(/form=mobile.*images=off.*direction=rtl.*length=longer/u);
    await page.getByText('The layout is mirrored').waitFor();
    expect(await frame().locator('html').getAttribute('dir')).toBe('rtl');
    expect(await frame().locator('body').innerText()).toContain('~');
    await picture('views');
    await button('More views (3 on)').waitFor();
    expect(watched.complaints).toEqual([]);
  });

  it('is as usable on a telephone, in the dark and in German', async () => {
    const small = await newPage(browser, {
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
      locale: 'de-DE',
    });
    await small.page.context().addCookies(await page.context().cookies());
    await small.page.goto(`${served.url}/library/templates`);
    await small.page.getByRole('heading', { level: 1 }).waitFor();
    await small.page.getByRole('list').first().waitFor();
    await noViolations(small.page);
    await picture('list-small', small.page);
    for (const view of ['places', 'source']) {
      await small.page.goto(`${served.url}/library/templates/Congress%20news?view=${view}`);
      await small.page.locator('iframe').waitFor();
      await noViolations(small.page);
      await picture(`small-${view}`, small.page);
    }
    await small.page.setViewportSize({ width: 320, height: 700 });
    expect(await sidewaysScroll(small.page)).toBe(0);
    expect(small.complaints).toEqual([]);
  });
});
