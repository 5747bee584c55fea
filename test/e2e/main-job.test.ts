import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../core/access/password-rule.ts';
import { CHROMIUM_AVAILABLE, launch, newPage } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

const REVIEWERS = ['demo-miriam.sommer', 'demo-priya.nair', 'demo-tomas.novak'];

describe.skipIf(!CHROMIUM_AVAILABLE)('the main job in a browser (needs Chromium)', () => {
  let served: Served;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    served = await startServed({}, 'empty');
    browser = await launch();
    watched = await newPage(browser);
    ({ page } = watched);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  /** Becomes another person of the demonstration. */
  async function become(accountId: string): Promise<void> {
    const answer = await page.request.post(`${served.url}/api/session/demonstration`, {
      data: { accountId },
      headers: { origin: served.url },
    });
    expect(answer.status()).toBe(200);
  }

  let assembly = '';

  it('assembles an email from approved modules after one click', async () => {
    await page.goto(served.url);
    await page
      .locator('main')
      .getByRole('button', { name: /assemble/iu })
      .nth(1)
      .click();
    await page.waitForURL(/\/assemble\/.+/u);
    await page.getByText('Every check passed.').waitFor();
    assembly = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    // The cards come after the answer: the fourth is waited for, and there is no fifth.
    await page.getByText('Suggested by the engine').nth(3).waitFor();
    expect(await page.getByText('Suggested by the engine').count()).toBe(4);
    const email = page.frameLocator('iframe').first();
    await email.getByRole('link', { name: 'Fachinformation' }).first().waitFor();
  });

  it('keeps the conversation over a reload and changes a slot when told to', async () => {
    await page.reload();
    await page.getByText('Every check passed.').waitFor();
    const composer = page.getByRole('textbox', { name: 'Your message' });
    // A click waits until the answer before is finished; Enter is not taken while one is under way.
    const send = page.getByRole('button', { name: 'Send', exact: true });
    await composer.fill('something about dosing in slot 2');
    await send.click();
    await page.getByText(/now holds MOD-CARD-/u).waitFor();
    await composer.fill('undo');
    await send.click();
    await page.getByText('I took the last change back.').waitFor();
  });

  it('goes to review, where the author may not sign', async () => {
    await page.getByRole('button', { name: 'Send to review' }).click();
    await page.getByText('In review').first().waitFor();
    await page.goto(`${served.url}/review/${assembly}`);
    await page.getByText('You cannot sign this email').waitFor();
    expect(await page.getByRole('button', { name: 'Decide and sign' }).count()).toBe(0);
  });

  it.each(REVIEWERS)('is signed by %s over the hash that is shown', async (accountId) => {
    await become(accountId);
    await page.goto(`${served.url}/review/${assembly}`);
    await page.getByRole('button', { name: /decide and sign/iu }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: /approve/iu }).check();
    // The first signature of a session asks for both components (21 CFR 11.200(a)(1)(i)).
    await dialog.getByLabel(/sign-in name/iu).fill(accountId.replace('demo-', ''));
    await dialog
      .getByLabel(/password/iu)
      .first()
      .fill('a wrong password');
    await dialog.getByRole('button', { name: /sign/iu }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog
      .getByLabel(/password/iu)
      .first()
      .fill(DEMONSTRATION_PASSWORD);
    await dialog.getByRole('button', { name: /sign/iu }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('is approved with three signatures and comes out as files', async () => {
    await become('demo-anna.weber');
    await page.goto(`${served.url}/review/${assembly}`);
    await page.getByText('Approved', { exact: true }).first().waitFor();
    for (const name of ['Dr Miriam Sommer', 'Priya Nair', 'Tomas Novak']) {
      await page.getByText(name).first().waitFor();
    }
    for (const format of ['html', 'text', 'mjml', 'eml']) {
      const made = await page.request.post(`${served.url}/api/assemblies/${assembly}/exports`, {
        data: { format },
        headers: { origin: served.url },
      });
      expect(made.status(), await made.text()).toBe(201);
    }
  });

  it('leaves a log that verifies, in plain sentences', async () => {
    await become('demo-ingrid.dahl');
    await page.goto(`${served.url}/audit`);
    await page
      .getByText(/Anna Weber sent email .+ to review/u)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Verify' }).first().click();
    await page
      .getByText(/of [\d,]+ verified/u)
      .first()
      .waitFor();
  });

  it('made no complaint in the console', () => {
    expect(watched.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });
});
