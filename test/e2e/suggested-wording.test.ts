import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { startModelServer } from '../support/model-server/start-model-server.ts';
import type { ModelServer } from '../support/model-server/start-model-server.ts';
import { axe, CHROMIUM_AVAILABLE, launch, newPage, sidewaysScroll } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

/** Folder for pictures of the pages, for people. */
const PICTURES = process.env['ADAPT_PICTURES'];
const CONTEXT = {
  market: 'DE',
  language: 'de',
  channel: 'email',
  audience: 'cardiology',
  product: 'cardivanta',
  moment: 'post_event',
  plannedSendDate: '2026-12-01',
};

describe.skipIf(!CHROMIUM_AVAILABLE)('a suggested wording in a browser (needs Chromium)', () => {
  let served: Served;
  let model: ModelServer;
  let browser: Browser;
  let page: Page;
  let id = '';
  beforeAll(async () => {
    model = await startModelServer(({ data }) => {
      const named = typeof data === 'object' && data !== null && 'sourceId' in data ? data.sourceId : '';
      const answer = JSON.stringify({ sourceId: named, language: 'de', text: 'Viele fragten uns am Stand.' });
      return { do: 'reply', answer };
    });
    served = await startServed({
      IMPRIMATUR_CHAT_MODEL: 'test-model',
      IMPRIMATUR_MODEL_BASE_URL: model.baseUrl,
    });
    browser = await launch();
    ({ page } = await newPage(browser, { reducedMotion: 'reduce' }));
    await post('/api/session/demonstration', { accountId: 'demo-anna.weber' });
    const brief = 'Follow-up nach dem Kongress, Fragen zur Sicherheit: Kalium, Blutdruck';
    const body = { templateId: 'TPL-CARD-SAFETY', brief, context: CONTEXT };
    const source = await post('/api/assemblies', body);
    ({ id } = await post(`/api/assemblies/${source.id}/adaptations`, { market: 'AT', language: 'de' }));
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
    await model.close();
  });
  const post = async (path: string, data: object) => {
    const answer = await page.request.post(`${served.url}${path}`, { data, headers: { origin: served.url } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { id: string };
  };
  const picture = async (name: string) => {
    if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  };

  it('is labelled, checked beside its source, and in the email only after a person takes it', async () => {
    await page.goto(`${served.url}/adapt/${id}/AT`);
    await page.getByRole('button', { name: /^Suggest wording: Occasion/u }).click();
    await page.getByText('Viele fragten uns am Stand.').waitFor();
    await page.getByText('IPTC trainedAlgorithmicMedia; not in the email').waitFor();
    const field = page.getByRole('textbox', { name: /^Occasion/u });
    expect(await field.inputValue()).not.toContain('Viele fragten');
    await page.getByRole('list', { name: /^Checks of the suggestion for Occasion/u }).waitFor();
    await picture('suggested');
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await sidewaysScroll(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: /^Put the suggestion into Occasion/u }).click();
    await expect.poll(() => field.inputValue(), { timeout: 20_000 }).toBe('Viele fragten uns am Stand.');
    await picture('taken');
  });

  it('cannot be asked for while the model is switched off, and says why', async () => {
    await post('/api/session/demonstration', { accountId: 'demo-daniel.reyes' });
    const off = await page.request.put(`${served.url}/api/model/switch`, {
      data: { state: 'off' },
      headers: { origin: served.url },
    });
    await post('/api/session/demonstration', { accountId: 'demo-anna.weber' });
    expect(off.ok(), await off.text()).toBe(true);
    await page.goto(`${served.url}/assemble/${id}`);
    const button = page.getByRole('button', { name: 'Suggest other words' }).first();
    await button.waitFor();
    await picture('off');
    expect(await button.isDisabled()).toBe(true);
    await page.getByText('The language model is switched off.').first().waitFor();
  });
});
