import type { Browser, Page } from 'playwright-core';
import { newPage } from '../../e2e/support/browser.ts';

/** Said on the console by every function that hostile strings like to call. */
const MARK = 'a hostile string ran';

/** What ran and what was asked of other hosts, in a page that marks every call. */
export interface WatchedForHostility {
  page: Page;
  ran: string[];
  /** Addresses on other hosts, with the kind of thing asked for. */
  elsewhere: { url: string; kind: string }[];
}

/** A page in a fresh profile; `cookie` is a Cookie header for the site at `url`. */
export async function watchedPage(
  browser: Browser,
  signedIn?: { url: string; cookie: string },
): Promise<WatchedForHostility> {
  const { page } = await newPage(browser);
  const ran: string[] = [];
  const elsewhere: WatchedForHostility['elsewhere'] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (message.text().includes(MARK)) ran.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== '127.0.0.1')
      elsewhere.push({ url: request.url(), kind: request.resourceType() });
  });
  await page.addInitScript(
    `for (const name of ['alert', 'confirm', 'prompt', 'print', 'eval']) window[name] = () => console.error(${JSON.stringify(MARK)});`,
  );
  if (signedIn) {
    const [name = '', value = ''] = signedIn.cookie.split('=');
    await page.context().addCookies([{ name, value, url: signedIn.url }]);
  }
  return { page, ran, elsewhere };
}
