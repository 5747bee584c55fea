import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { axe, CHROMIUM_AVAILABLE, launch, newPage, sidewaysScroll } from './support/browser.ts';
import type { WatchedPage } from './support/browser.ts';
import { startServed } from './support/served.ts';
import type { Served } from './support/served.ts';

/** Folder for pictures of the pages, for people; with it every view is looked at, without it three. */
const PICTURES = process.env['ADAPT_PICTURES'];

const GERMAN_CONGRESS_EMAIL = {
  templateId: 'TPL-CARD-SAFETY',
  brief: 'Follow-up nach dem Kongress, Fragen zur Sicherheit: Kalium, Blutdruck, Wechselwirkungen',
  context: {
    market: 'DE',
    language: 'de',
    channel: 'email',
    audience: 'cardiology',
    product: 'cardivanta',
    moment: 'post_event',
    plannedSendDate: '2026-12-01',
  },
};
/** The one of the campaign: an opening for cardiology, the result of the study, the safety profile. */
const GERMAN_RESULT_EMAIL = {
  templateId: 'TPL-CARD-SERIES',
  brief: 'Vom Kongress: das Ergebnis von ORLIVA-HF',
  context: { ...GERMAN_CONGRESS_EMAIL.context, moment: 'congress', topics: ['efficacy'] },
};
const OCCASION = 'Occasion';

describe.skipIf(!CHROMIUM_AVAILABLE)('adapting an email by keyboard (needs Chromium)', () => {
  let served: Served;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let adaptation = '';
  beforeAll(async () => {
    served = await startServed();
    browser = await launch();
    watched = await newPage(browser, { reducedMotion: 'reduce' });
    ({ page } = watched);
    page.setDefaultTimeout(10_000);
    await become('demo-anna.weber');
  });
  afterAll(async () => {
    await browser.close();
    await served.stop();
  });

  const post = async (path: string, data: object, revision?: number) => {
    const ifMatch = revision === undefined ? {} : { 'if-match': `"${revision}"` };
    const answer = await page.request.post(`${served.url}${path}`, {
      data,
      headers: { origin: served.url, ...ifMatch },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as { id: string };
  };
  async function become(accountId: string): Promise<void> {
    await post('/api/session/demonstration', { accountId });
  }
  /**
   * Moves the focus by Tab alone, and fails where a keyboard cannot get. Backwards where the target stands before the
   * focus: the way around leads through the preview, and a key that is pressed while it is drawn again may never be answered.
   */
  async function tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let presses = 0; presses < 120; presses += 1) {
      const way = await target.evaluate((element) => {
        const { activeElement, body } = document;
        if (element === activeElement) return 'here';
        if (activeElement === null || activeElement === body) return 'Tab';
        const isBefore = activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
        return isBefore ? 'Shift+Tab' : 'Tab';
      });
      if (way === 'here') return;
      await page.keyboard.press(way);
    }
    throw new Error(`Tab never reached ${String(target)}.`);
  }
  const press = async (target: Locator, key = 'Enter') => {
    await tabTo(target);
    await page.keyboard.press(key);
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const field = () => page.getByRole('textbox', { name: new RegExp(OCCASION, 'u') });
  const rewrite = async (target: Locator, text: string) => {
    await tabTo(target);
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(text);
  };
  const write = (text: string) => rewrite(field(), text);
  const saved = () => page.locator('[data-block="answer.1"]').getByText('Saved', { exact: true }).waitFor();

  it('makes the Austrian adaptation from what Austria approves, and says what it does not', async () => {
    const { id } = await post('/api/assemblies', GERMAN_CONGRESS_EMAIL);
    await page.goto(`${served.url}/adapt/${id}/AT`);
    await press(button('Adapt for Austria'));
    await page.getByRole('heading', { level: 1, name: 'Adapt for Austria' }).waitFor();
    await page.getByText('Not used in this adaptation:').first().waitFor();
    await page.getByText('Locked: approved with the template for this market.').first().waitFor();
    await page.locator('[data-block="fixed.1"] details:not([open])').waitFor();
    adaptation = new URL(page.url()).pathname.split('/').at(-2) ?? '';
    expect(adaptation).not.toBe(id);
    await page.frameLocator('iframe').getByRole('link', { name: 'Fachinformation' }).first().waitFor();
  });

  it('saves an island while it is typed, compares it with the approved words, and gives them back', async () => {
    await write('In Wien haben 14,2 % von Ihnen nach Blutdruck, Kalium und Nierenfunktion gefragt.');
    await page.locator('[data-block="answer.1"]').getByText('14,2').first().waitFor();
    await saved();
    await page.locator('[data-block="answer.1"]').getByText('Local edit').waitFor();
    await press(button(/^Back to the approved words/u));
    await saved();
    await page.locator('[data-block="answer.1"]').getByText('Approved verbatim').waitFor();
  });

  it('changes the order by buttons, says so, and keeps the focus on the block', async () => {
    await press(button(/^Move down: /u).first());
    await page.getByRole('status').filter({ hasText: 'is now at position 2 of 2' }).waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toMatch(/^Move up: /u);
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'is now at position 1 of 2' }).waitFor();
  });

  it('changes the order by dragging too', async () => {
    const block = (key: string) => page.locator(`[data-block="${key}"]`);
    const drag = async (from: string, to: string) => {
      const handle = block(from).locator('[draggable]');
      await handle.hover();
      const at = await handle.boundingBox();
      await page.mouse.down();
      // Begun before the page scrolls to the target, as by a hand; the second move there is told as one over it.
      await page.mouse.move((at?.x ?? 0) + 6, (at?.y ?? 0) + 6);
      await page.mouse.move((at?.x ?? 0) + 18, (at?.y ?? 0) + 18);
      await block(to).hover();
      await block(to).hover({ position: { x: 40, y: 20 } });
      await page.mouse.up();
    };
    const moduleAt = async (key: string) =>
      (await block(key).textContent())?.match(/MOD-[A-Z-]+@\d+/gu)?.at(-1);
    const module = await moduleAt('answer.1');
    await drag('answer.1', 'management.1');
    await page.getByRole('status').filter({ hasText: 'is now at position 2 of 2' }).waitFor();
    expect(await moduleAt('management.1')).toBe(module);
    await drag('management.1', 'answer.1');
    await page.getByRole('status').filter({ hasText: 'is now at position 1 of 2' }).waitFor();
    expect(await moduleAt('answer.1')).toBe(module);
  });

  it('keeps what is typed without a connection, over a reload too, and saves it when there is one again', async () => {
    const before = watched.complaints.length;
    const block = page.locator('[data-block="answer.1"]');
    const told = () => block.getByText('No connection. Your words are kept in this tab').waitFor();
    const stored = async () => {
      const read = await page.request.get(`${served.url}/api/assemblies/${adaptation}`);
      return ((await read.json()) as { slots: { text: string }[] }).slots[0]?.text;
    };
    await page.context().setOffline(true);
    await write('Ohne Netz geschrieben.');
    await told();
    await page.context().setOffline(false);
    await saved();
    expect(await stored()).toContain('Ohne Netz geschrieben.');
    // The network is there, and the server does not answer.
    await page.route('**/islands/**', (route) => route.abort('connectionrefused'));
    await write('Ohne Server geschrieben.');
    await told();
    await page.reload();
    await told();
    expect(await field().inputValue()).toBe('Ohne Server geschrieben.');
    expect(await stored()).toContain('Ohne Netz geschrieben.');
    await page.unroute('**/islands/**');
    await saved();
    expect(await stored()).toContain('Ohne Server geschrieben.');
    await press(button(/^Back to the approved words/u));
    await saved();
    const complaints = watched.complaints.splice(before);
    expect(
      complaints.filter((each) => !/ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED)/u.test(each)),
    ).toEqual([]);
  });

  it('keeps both versions where somebody else changed the same words', async () => {
    const url = `/api/assemblies/${adaptation}/blocks/answer.1/islands/occasion`;
    const read = await page.request.get(`${served.url}/api/assemblies/${adaptation}`);
    const { revision } = (await read.json()) as { revision: number };
    await write('Meine Worte.');
    const theirs = await page.request.put(`${served.url}${url}`, {
      data: { text: 'Andere Worte.' },
      headers: { origin: served.url, 'if-match': `"${revision}"` },
    });
    expect(theirs.status(), await theirs.text()).toBe(200);
    await page.getByText('Somebody else changed the same words').waitFor();
    await page.getByText('Andere Worte.').first().waitFor();
    await press(button('Keep mine'));
    await saved();
    expect(await field().inputValue()).toBe('Meine Worte.');
  });

  it('sends a proposal for locked words to the library', async () => {
    await press(button(/^Propose change: Answer/u));
    const words = page.getByRole('textbox', { name: /^Proposed words/u });
    await tabTo(words);
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Rufen Sie uns an.');
    await tabTo(page.getByRole('textbox', { name: /^Why the text should change/u }));
    await page.keyboard.type('Many prefer the telephone.');
    await press(button('Send to the library'));
    await page.getByText('Many prefer the telephone.').waitFor();
    await page.locator('ins').getByText('Rufen Sie uns an.').waitFor();
  });

  it('catches a changed number and a lost negation while they are typed, and puts the number right', async () => {
    const { id } = await post('/api/assemblies', GERMAN_RESULT_EMAIL);
    await post(`/api/assemblies/${id}/swap`, { slotId: 'evidence', moduleId: 'MOD-CARD-EFF-PRIMARY' }, 1);
    const opening = 'MOD-CARD-OPENING-CONGRESS-CARDIOLOGY';
    await post(`/api/assemblies/${id}/swap`, { slotId: 'opening', moduleId: opening }, 2);
    await page.goto(`${served.url}/adapt/${id}/AT`);
    await press(button('Adapt for Austria'));
    const result = page.getByRole('textbox', { name: /^Wording of the result/u });
    await result.waitFor();
    const approved = await result.inputValue();
    await rewrite(result, approved.replace('12,4', '14,2'));
    await page.getByText(/^Number changed: .*12,4.*14,2/u).waitFor();
    await press(button(/^Write “12,4/u));
    await expect.poll(() => result.inputValue()).toBe(approved);
    const invitation = page.getByRole('textbox', { name: /^Invitation to read on/u });
    await rewrite(invitation, (await invitation.inputValue()).replace('nicht jeden', 'jeden'));
    await page
      .getByText(/^Negation lost: /u)
      .first()
      .waitFor();
  });

  it('shows a new version of a module word by word and takes it only when told to', async () => {
    await become('demo-grace.okafor');
    await page.goto(`${served.url}/library/suggestions`);
    await press(button(/^Accept the suggestion/u));
    await page.getByText('It became version 2.').waitFor();
    expect(await axe(page)).toEqual([]);
    const approved = await page.request.put(
      `${served.url}/api/library/modules/MOD-CARD-SAFE-QUESTIONS/status`,
      { data: { status: 'approved', reason: 'Read.' }, headers: { origin: served.url, 'if-match': '"2"' } },
    );
    expect(approved.ok(), await approved.text()).toBe(true);
    await become('demo-anna.weber');
    await page.goto(`${served.url}/adapt/${adaptation}/AT`);
    await page.getByText('One change since this adaptation was made').waitFor();
    await page.getByText('MOD-CARD-SAFE-QUESTIONS has version 2, here is version 1').waitFor();
    await picture('stale');
    await press(button(/^Take version 2/u));
    await page.getByText('One change since this adaptation was made').waitFor({ state: 'detached' });
    await page.getByText('MOD-CARD-SAFE-QUESTIONS@2').first().waitFor();
    expect(await field().inputValue()).toBe('Meine Worte.');
  });

  async function picture(name: string): Promise<void> {
    if (PICTURES === undefined) return;
    mkdirSync(PICTURES, { recursive: true });
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    const block = page.locator('[data-block="answer.1"]');
    if (await block.isVisible()) await block.screenshot({ path: join(PICTURES, `${name}-block.png`) });
  }

  it('has no accessibility violation and no sideways scroll, in both schemes and every width', async () => {
    const views = [
      [1440, 'target', 'light'],
      [390, 'target', 'dark'],
      [320, 'source', 'light'],
      [390, 'preview', 'light'],
      [1440, 'target', 'dark'],
      [320, 'source', 'dark'],
      [390, 'target', 'light'],
      [390, 'preview', 'dark'],
    ] as const;
    for (const [width, pane, colorScheme] of PICTURES === undefined ? views.slice(0, 3) : views) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${served.url}/adapt/${adaptation}/AT?pane=${pane}`);
      await page.getByRole('heading', { level: 1, name: 'Adapt for Austria' }).waitFor();
      if (pane === 'target') await saved();
      await picture(`${width}-${pane}-${colorScheme}`);
      expect(await sidewaysScroll(page)).toBe(0);
      expect(await axe(page), `${width} ${pane} ${colorScheme}`).toEqual([]);
    }
  });

  it('made no complaint in the console', () => {
    expect(watched.complaints.filter((complaint) => !/40[19]|412/u.test(complaint))).toEqual([]);
  });
});
