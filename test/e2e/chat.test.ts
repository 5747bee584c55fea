import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { BEHAVIOURS } from '../support/model-server/behaviours.ts';
import { startModelServer } from '../support/model-server/start-model-server.ts';
import type { ModelServer } from '../support/model-server/start-model-server.ts';
import { axe, CHROMIUM_AVAILABLE, launch, newPage, sidewaysScroll } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

describe.skipIf(!CHROMIUM_AVAILABLE)('the conversation in a browser, with a model (needs Chromium)', () => {
  let served: Served;
  let model: ModelServer;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  beforeAll(async () => {
    model = await startModelServer();
    served = await startServed({
      IMPRIMATUR_CHAT_MODEL: 'test-model',
      IMPRIMATUR_MODEL_BASE_URL: model.baseUrl,
      IMPRIMATUR_MODEL_API_KEY: 'test-key',
    });
    browser = await launch();
    watched = await newPage(browser);
    ({ page } = watched);
    await page.goto(served.url);
    const answer = await page.request.post(`${served.url}/api/session/demonstration`, {
      data: { accountId: 'demo-anna.weber' },
      headers: { origin: served.url },
    });
    expect(answer.status()).toBe(200);
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
    await model.close();
  });

  const settled = () => page.getByText('Working', { exact: true }).waitFor({ state: 'detached' });
  const say = async (text: string) => {
    // While an answer is made nothing is taken.
    await settled();
    await page.getByLabel('Your message').fill(text);
    await page.keyboard.press('Enter');
  };
  it('names the model that ordered the modules, and stops while it is asked', async () => {
    await page.goto(`${served.url}/assemble`);
    await say('Email for cardiologists in Germany after the congress about side effects');
    await page.getByText('with the help of the language model test-model').waitFor();
    model.behave('silence');
    await say('for the webinar please');
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was changed.').waitFor();
    model.behave('honest');
    await settled();
    expect(await page.getByText('Suggested by the engine').count()).toBe(4);
  });

  it('keeps the answer when the page is loaded again while it is made', async () => {
    const held = Promise.withResolvers<void>();
    model.behave(() => {
      held.resolve();
      return { do: 'silence' };
    });
    await say('for the launch please');
    await held.promise;
    await page.reload();
    await page.getByText('The answer is still being made.').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped. Nothing was changed.').nth(1).waitFor();
    model.behave(BEHAVIOURS.honest);
  });

  it('asks about a quoted slot, warns of an adverse event, and branches at an edited message', async () => {
    await page.getByRole('button', { name: 'Ask about this' }).first().click();
    await page.getByRole('button', { name: 'Remove the quotation' }).waitFor();
    await say('what about this?');
    await settled();
    await say('My patient fainted after the second tablet.');
    const link = page.getByRole('link', { name: /BfArM/u });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe('https://nebenwirkungen.bund.de/');
    await settled();
    expect(await axe(page)).toEqual([]);
    const origin = page.url();
    await page.getByRole('button', { name: 'Edit' }).nth(1).click();
    await page.getByLabel('Other words for this message').fill('for the nurture moment please');
    await page.getByRole('button', { name: 'Send as a branch' }).click();
    await page.waitForURL((url) => !url.href.startsWith(origin.split('?')[0] ?? origin));
    await page.getByText('This is a branch of an earlier conversation.').waitFor();
    await settled();
    await page.getByRole('link', { name: 'Show the earlier one' }).click();
    await page.getByRole('link', { name: /Branch: “for the nurture moment please”/u }).waitFor();
  });

  /** A page of its own for another person; what stands in its console is given back with it. */
  const pageOf = async (accountId: string): Promise<WatchedPage> => {
    const opened = await newPage(browser);
    const answer = await opened.page.request.post(`${served.url}/api/session/demonstration`, {
      data: { accountId },
      headers: { origin: served.url },
    });
    expect(answer.status()).toBe(200);
    return opened;
  };

  it('gives an auditor figures, each question with its record, and where the words of the email come from', async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const { page: audited, complaints } = await pageOf('demo-ingrid.dahl');
    await audited.goto(`${served.url}/governance`);
    await audited.getByText(/^test-model, in work: \d+ emails?$/u).waitFor();
    expect(await axe(audited)).toEqual([]);
    await audited.getByText('Table', { exact: true }).click();
    await audited.waitForURL(/view=table/u);
    await audited.getByRole('rowheader', { name: 'Swapped' }).first().waitFor();
    await audited
      .getByRole('link', { name: /^choose-modules@1,/u })
      .first()
      .click();
    await audited.getByText('The record is the one that the audit log names').waitFor();
    await audited.getByRole('link', { name: 'Audit entry' }).click();
    await audited.waitForURL(/\/audit\//u);
    for (const [path, heading] of [
      [`lineage/${id}`, 'Rendered email'],
      ['model-card', 'Human oversight'],
    ] as const) {
      await audited.goto(`${served.url}/governance/${path}`);
      await audited.getByRole('heading', { name: heading }).waitFor();
      await audited.getByText('choose-modules@1').first().waitFor();
      expect(await axe(audited), path).toEqual([]);
      expect(await sidewaysScroll(audited), path).toBe(0);
    }
    expect(complaints).toEqual([]);
    await audited.context().close();
  });

  it('keeps the figures from those who may not read them, and says so', async () => {
    const { page: reviewing, complaints } = await pageOf('demo-miriam.sommer');
    await reviewing.goto(`${served.url}/governance`);
    await reviewing.getByText('Your role does not open this').waitFor();
    expect(complaints.filter((one) => !one.includes('403'))).toEqual([]);
    await reviewing.context().close();
  });

  it('has no sideways scroll at 320 pixels and passes axe in the dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 720 });
    await page.getByLabel('Your message').waitFor();
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await axe(page)).toEqual([]);
    expect(watched.complaints.filter((one) => !one.includes('503'))).toEqual([]);
  });
});
