import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { APIRequestContext, Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { DEMONSTRATION_PASSWORD } from '../../core/access/password-rule.ts';
import { assemblyViewSchema } from '../../core/contract/assembly.ts';
import { GERMAN_DRAFT } from '../support/examples/drafts.ts';
import { axe, CHROMIUM_AVAILABLE, launch, newPage } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

describe.skipIf(!CHROMIUM_AVAILABLE)('a passkey in a browser (needs Chromium)', () => {
  let served: Served;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  /** Browsers make passkeys for a name only. */
  let url = '';
  beforeAll(async () => {
    served = await startServed();
    url = served.url.replace('127.0.0.1', 'localhost');
    browser = await launch();
    watched = await newPage(browser);
    ({ page } = watched);
    const devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  async function become(request: APIRequestContext, accountId: string): Promise<void> {
    const answer = await request.post(`${url}/api/session/demonstration`, {
      data: { accountId },
      headers: { origin: url },
    });
    expect(answer.status()).toBe(200);
  }

  /** An email that waits for its reviewers, written by somebody else in a browser of their own. */
  async function emailInReview(): Promise<string> {
    const { request } = await browser.newContext();
    await become(request, 'demo-anna.weber');
    const headers = { origin: url };
    const plannedSendDate = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    const data = { ...GERMAN_DRAFT, context: { ...GERMAN_DRAFT.context, plannedSendDate } };
    const drafted = await request.post(`${url}/api/assemblies`, { data, headers });
    const { id, revision, checks } = assemblyViewSchema.parse(await drafted.json());
    let read = revision;
    for (const { ruleId } of checks.results.filter(({ verdict }) => verdict === 'warn')) {
      const accepted = await request.post(`${url}/api/assemblies/${id}/justifications`, {
        data: { ruleId, reason: 'Accepted for this test.' },
        headers: { ...headers, 'if-match': `"${read}"` },
      });
      read = z.object({ revision: z.int() }).parse(await accepted.json()).revision;
    }
    const sent = await request.post(`${url}/api/assemblies/${id}/submission`, {
      headers: { ...headers, 'if-match': `"${read}"` },
    });
    expect(sent.status(), await sent.text()).toBe(200);
    return id;
  }

  it('is added on the page of the account after the password', async () => {
    await become(page.request, 'demo-miriam.sommer');
    await page.goto(`${url}/account`);
    await page.getByLabel('Name of the new passkey').fill('Test device');
    await page.getByLabel('Your password, again').fill('a wrong password');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The password is wrong; no passkey was added.').waitFor();
    await page.getByLabel('Your password, again').fill(DEMONSTRATION_PASSWORD);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove Test device' }).waitFor();
    expect(await axe(page)).toEqual([]);
  });

  it('signs in', async () => {
    await page.request.delete(`${url}/api/session`, { headers: { origin: url } });
    await page.goto(`${url}/sign-in`);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: /Signed in as Dr Miriam Sommer/u }).waitFor();
  });

  it('signs an email', async () => {
    const id = await emailInReview();
    await page.goto(`${url}/review/${id}`);
    await page.getByRole('button', { name: /decide and sign/iu }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Approve' }).check();
    expect(await axe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sign with a passkey' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const record = await page.request.get(`${url}/api/reviews/${id}`);
    expect(await record.json()).toMatchObject({
      signatures: [{ role: 'medical', meaning: 'approval', method: 'passkey' }],
    });
  });

  it('leaves the page of the administration without a complaint', async () => {
    await become(page.request, 'demo-samuel.costa');
    watched.complaints.length = 0;
    await page.goto(`${url}/admin`);
    await page.getByRole('button', { name: 'Change Dr Miriam Sommer' }).click();
    await page.getByRole('dialog').getByLabel('Where the training is recorded').waitFor();
    expect(await axe(page)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });
});
