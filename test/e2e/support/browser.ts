import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Where Debian and Ubuntu put Chromium; another place is given by CHROMIUM_PATH. */
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

/** Without Chromium the browser tests are skipped, and say so in their names; `.ci/run` installs it. */
export const CHROMIUM_AVAILABLE = existsSync(CHROMIUM);

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** WCAG levels that every page must pass; the default run of axe skips the rules of 2.2. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] as const;

/** Starts a headless Chromium that talks to nobody but the pages it is given. */
export const launch = (moreFlags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: [...FLAGS, ...moreFlags] });

/** A page in a fresh profile, with everything that it complained about. */
export interface WatchedPage {
  page: Page;
  /** Console errors, uncaught exceptions and failed requests, in order; must stay empty. */
  complaints: string[];
}

/** Opens a page of 1440 × 900 in light English unless told otherwise, and collects its complaints. */
export async function newPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    colorScheme: 'light',
    ...options,
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A query that the page gave up by itself is no fault.
    if (!reason.includes('ERR_ABORTED')) complaints.push(`failed: ${request.url()} ${reason}`);
  });
  return { page, complaints };
}

/** One breach of an accessibility rule with the elements concerned. */
export interface AxeViolation {
  id: string;
  help: string;
  nodes: string[];
}

/** Runs axe in the page as it is now and gives the violations; dialogs that are open are included. */
export async function axe(page: Page): Promise<AxeViolation[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated, not added as an element: the page's policy allows no other scripts.
  await page.evaluate(source);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(AXE_TAGS)}, iframes: false })`,
  );
  const { violations } = found as {
    violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
  };
  return violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
}

/** By how many CSS pixels the page is wider than its window; 0 means no sideways scrolling. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
