import type { APIRequestContext, Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DEMONSTRATION_PASSWORD } from '../../core/access/password-rule.ts';
import { assemblyViewSchema } from '../../core/contract/assembly.ts';
import { GERMAN_DRAFT } from '../support/examples/drafts.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { axe, CHROMIUM_AVAILABLE, launch, newPage, sidewaysScroll } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

const stateSchema = z.object({ revision: z.int(), contentHash: z.string().optional() });

describe.skipIf(!CHROMIUM_AVAILABLE)('sending in a browser (needs Chromium)', () => {
  let served: Served;
  let browser: Browser;
  let mail: MailServer;
  /** The line is cut after a message to it was given. */
  let cut = '';

  beforeAll(async () => {
    mail = await startMailServer({ cuts: (address) => address === cut });
    served = await startServed({
      IMPRIMATUR_RELEASE_SMTP_URL: mail.url,
      IMPRIMATUR_PUBLIC_URL: 'https://imprimatur.example',
    });
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
    await mail.close();
  });

  const become = async (request: APIRequestContext, accountId: string): Promise<void> => {
    const answer = await request.post(`${served.url}/api/session/demonstration`, {
      data: { accountId },
      headers: { origin: served.url },
    });
    expect(answer.status()).toBe(200);
  };

  /** Signed by the three reviewers of the demonstration. */
  async function approvedEmail(): Promise<string> {
    const { request } = await browser.newContext();
    let revision = 1;
    const post = async (path: string, data?: object): Promise<unknown> => {
      const headers = { origin: served.url, 'if-match': `"${revision}"` };
      const answer = await request.post(`${served.url}/api/assemblies${path}`, {
        headers,
        ...(data && { data }),
      });
      expect(answer.ok(), await answer.text()).toBe(true);
      const body: unknown = await answer.json();
      ({ revision } = stateSchema.parse(body));
      return body;
    };
    await become(request, 'demo-anna.weber');
    const plannedSendDate = new Date().toISOString().slice(0, 10);
    const context = { ...GERMAN_DRAFT.context, plannedSendDate };
    const { id, checks, contentHash } = assemblyViewSchema.parse(
      await post('', { ...GERMAN_DRAFT, context }),
    );
    for (const { ruleId } of checks.results.filter(({ verdict }) => verdict === 'warn'))
      await post(`/${id}/justifications`, { ruleId, reason: 'Accepted for this test.' });
    await post(`/${id}/submission`);
    for (const [name, role] of [
      ['miriam.sommer', 'medical'],
      ['priya.nair', 'legal'],
      ['tomas.novak', 'regulatory'],
    ]) {
      await become(request, `demo-${name}`);
      await post(`/${id}/signatures`, {
        contentHash,
        role,
        meaning: 'approval',
        signInName: name,
        password: DEMONSTRATION_PASSWORD,
      });
    }
    return id;
  }

  it('shows who may get the email, sends to them after a confirmation, and lets one unsubscribe', async () => {
    const id = await approvedEmail();
    const { page, complaints } = await newPage(browser);
    await become(page.request, 'demo-daniel.reyes');
    await page.goto(`${served.url}/review/${id}`);
    const section = page.getByRole('region', { name: 'Send to HCPs' });
    const list = ['hcp', 'HCP-DE-001', 'HCP-DE-002', 'HCP-DE-003', 'HCP-DE-018', 'HCP-DE-030', 'HCP-NONE'];
    await section.getByLabel('Recipients').fill(list.join('\n'));
    await section.getByRole('button', { name: 'Check 6 recipients' }).click();
    await section.getByText('no valid consent (CON-002)').first().waitFor();
    const figures = (await section.getByText(/may get it now/u).textContent()) ?? '';
    const permitted = Number(/^\d+/u.exec(figures)?.[0]);
    expect(permitted).toBeGreaterThan(0);
    const start = section.getByRole('button', { name: /^Send to/u });
    expect(await start.isDisabled()).toBe(true);
    expect(await axe(page)).toEqual([]);
    if (process.env['SCREENSHOTS'])
      await section.screenshot({ path: `${process.env['SCREENSHOTS']}/send-plan.png` });
    cut = 'konrad.lindentaler@example.com';
    await section.getByRole('checkbox').check();
    await start.click();
    await section
      .getByText(new RegExp(`${permitted - 1} sent.*1 of unknown`, 'u'))
      .waitFor({ timeout: 30_000 });
    await section.getByText('Find out whether it arrived').waitFor();
    await section.getByRole('button', { name: 'Each HCP' }).click();
    await section.getByRole('rowheader', { name: 'HCP-DE-002' }).waitFor();
    const lost = section.getByRole('group', { name: /^What became of the email to/u });
    expect(await lost.getByRole('button', { name: 'It arrived' }).isDisabled()).toBe(true);
    await lost.getByLabel('How do you know?').fill('The mail server has no record of it.');
    expect(await axe(page)).toEqual([]);
    if (process.env['SCREENSHOTS'])
      await section.screenshot({ path: `${process.env['SCREENSHOTS']}/send-unknown.png` });
    cut = '';
    await lost.getByRole('button', { name: 'Send again' }).click();
    await section.getByText(new RegExp(`^${permitted} sent`, 'u')).waitFor({ timeout: 30_000 });
    await section.getByText('had it sent again').waitFor();
    expect(page.url()).toContain('send=');
    expect(mail.received).toHaveLength(permitted);
    expect(await axe(page)).toEqual([]);
    if (process.env['SCREENSHOTS'])
      await section.screenshot({ path: `${process.env['SCREENSHOTS']}/send-sent.png` });
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await sidewaysScroll(page)).toBe(0);
    expect(complaints).toEqual([]);

    const path = /\/u\/[\w-]{43}/u.exec(mail.received[0]?.email.text ?? '')?.[0] ?? '';
    const recipient = await newPage(browser, { colorScheme: 'dark', viewport: { width: 390, height: 844 } });
    await recipient.page.goto(`${served.url}${path}`);
    expect(await axe(recipient.page)).toEqual([]);
    if (process.env['SCREENSHOTS'])
      await recipient.page.screenshot({ path: `${process.env['SCREENSHOTS']}/unsubscribe.png` });
    await recipient.page.getByRole('button', { name: 'Abmelden' }).click();
    await recipient.page.getByRole('heading', { name: 'Sie sind abgemeldet' }).waitFor();
    expect(recipient.complaints).toEqual([]);
  });
});
