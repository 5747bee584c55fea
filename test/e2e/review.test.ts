import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { DEMONSTRATION_PASSWORD } from '../../core/access/password-rule.ts';
import { axe, CHROMIUM_AVAILABLE, launch, newPage } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

const MEDICAL = 'demo-miriam.sommer';
const AUTHOR = 'demo-anna.weber';

const draftSchema = z.object({
  id: z.string(),
  revision: z.int(),
  slots: z.array(z.object({ slotId: z.string(), alternatives: z.array(z.object({ moduleId: z.string() })) })),
  checks: z.object({
    results: z.array(z.object({ ruleId: z.string(), verdict: z.string(), severity: z.string() })),
  }),
});
const stateSchema = z.object({ revision: z.int() });

describe.skipIf(!CHROMIUM_AVAILABLE)('review by keyboard alone (needs Chromium)', () => {
  let served: Served;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let id = '';
  beforeAll(async () => {
    served = await startServed();
    browser = await launch();
    watched = await newPage(browser);
    ({ page } = watched);
    await become(AUTHOR);
    id = await submitted();
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  async function post(path: string, data: unknown, ifMatch?: number): Promise<unknown> {
    const match = ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` };
    const answer = await page.request.post(`${served.url}${path}`, {
      data,
      headers: { origin: served.url, ...match },
    });
    const body: unknown = await answer.json();
    expect(answer.ok(), `${path}: ${JSON.stringify(body)}`).toBe(true);
    return body;
  }
  const become = (accountId: string) => post('/api/session/demonstration', { accountId });

  /** An email of the author, sent to review with its warnings accepted. */
  async function submitted(): Promise<string> {
    const plannedSendDate = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    const context = { market: 'DE', language: 'de', channel: 'email', audience: 'cardiology' };
    const draft = await post('/api/assemblies', {
      brief: 'Follow-up nach dem Kongress',
      context: {
        ...context,
        product: 'cardivanta',
        moment: 'post_event',
        plannedSendDate,
        topics: ['safety'],
      },
    });
    return send(draftSchema.parse(draft));
  }
  async function send({ id: email, revision, checks }: z.output<typeof draftSchema>): Promise<string> {
    let present = revision;
    for (const { ruleId, verdict, severity } of checks.results) {
      if (verdict !== 'warn' && !(verdict === 'not_run' && severity === 'warn')) continue;
      const body = { ruleId, reason: 'Known and accepted.' };
      const state = await post(`/api/assemblies/${email}/justifications`, body, present);
      present = stateSchema.parse(state).revision;
    }
    await post(`/api/assemblies/${email}/submission`, {}, present);
    return email;
  }
  const press = (...keys: string[]) =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const focusedBlock = () =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-block]')?.dataset['block']);
  /** Tabs on until the element has the focus, as a person without a mouse does. */
  async function tabTo(name: RegExp, role: 'button' | 'radio' | 'textbox' | 'link'): Promise<void> {
    for (let step = 0; step < 80; step += 1) {
      const target = page.getByRole(role, { name });
      for (const one of await target.all()) {
        if (await one.evaluate((element) => element === document.activeElement)) return;
      }
      await page.keyboard.press('Tab');
    }
    throw new Error(`No ${role} ${String(name)} was reached with the Tab key.`);
  }
  async function identify(): Promise<void> {
    const name = page.getByRole('dialog').getByRole('textbox', { name: /sign-in name/iu });
    if ((await name.count()) > 0) {
      await tabTo(/sign-in name/iu, 'textbox');
      await page.keyboard.type('miriam.sommer');
    }
    await tabTo(/password/iu, 'textbox');
    await page.keyboard.type(DEMONSTRATION_PASSWORD);
  }

  it('opens the email from the queue, which says what is to be read', async () => {
    await become(MEDICAL);
    await page.goto(`${served.url}/review`);
    await page.getByText('To read').first().waitFor();
    await press('j', 'Enter');
    await page.waitForURL(new RegExp(`/review/${id}`, 'u'));
    await page.getByText(/blocks changed; 0 match signed text by hash/u).waitFor();
  });

  it('goes from change to change, ticks and comments', async () => {
    await press('j');
    expect(await focusedBlock()).toBe('subject');
    await press('x');
    await page.getByText(/You ticked 1 of \d+ blocks/u).waitFor();
    await press('j', 'j');
    const commented = await focusedBlock();
    await press('c');
    await page.getByRole('textbox', { name: /your comment/iu }).waitFor();
    await page.keyboard.type(`Where is the source? @${AUTHOR}`);
    await press('Control+Enter');
    await page.getByText('Named: Anna Weber').waitFor();
    expect(await page.locator(`[data-block="${commented}"]`).getByText('Where is the source?').count()).toBe(
      1,
    );
    expect(await axe(page)).toEqual([]);
  });

  it('ticks every block, rejects with a reason and leaves the email with its author', async () => {
    const blocks = await page.locator('[data-block]').count();
    for (let done = 1; done < blocks; done += 1) {
      await press('j', 'x');
      await page.getByText(`You ticked ${done + 1} of ${blocks} blocks`).waitFor();
    }
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^approve/iu, 'radio');
    // The last of the group, which is to reject.
    await press('ArrowUp');
    await tabTo(/reason/iu, 'textbox');
    await page.keyboard.type('Please use another opening.');
    await identify();
    await press('Enter');
    await page.getByText('Changes were requested').first().waitFor();
  });

  it('reads only the change of the next version, and signs it', async () => {
    await become(AUTHOR);
    const stored = await page.request.get(`${served.url}/api/assemblies/${id}`);
    const draft = draftSchema.parse(await stored.json());
    const slot = draft.slots.find(({ alternatives }) => alternatives.length > 0);
    const swap = { slotId: slot?.slotId, moduleId: slot?.alternatives[0]?.moduleId };
    const changed = await post(`/api/assemblies/${id}/swap`, swap, draft.revision);
    await send(draftSchema.parse(changed));

    await become(MEDICAL);
    await page.goto(`${served.url}/review/${id}`);
    await page.getByText(/changed since you ticked/u).waitFor();
    await press('j');
    expect(await focusedBlock()).toBe(`${slot?.slotId}.1`);
    await page
      .getByText(/^Since you last ticked this block/u)
      .first()
      .waitFor();
    await press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await tabTo(/^approve/iu, 'radio');
    await press('Space');
    await identify();
    await press('Enter');
    await page.getByText('Medical: approved').first().waitFor();
  });

  it('made no complaint in the console', () => {
    expect(watched.complaints.filter((complaint) => !complaint.includes('401'))).toEqual([]);
  });
});
