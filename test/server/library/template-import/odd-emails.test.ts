import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeEmail } from '../../../../server/library/import/template/decode-email.ts';
import { importEmail } from '../../../../server/library/import/template/import-email.ts';
import { readMjmlTemplate } from '../../../../server/library/import/template/template-file.ts';
import { sourceFromBytes } from '../../../../server/library/import/source.ts';
import { renderOriginals } from '../../../../server/release/render-originals.ts';
import type { Template } from '../../../../core/library/content.ts';
import { CHROMIUM_AVAILABLE, launch } from '../../../e2e/support/browser.ts';
import { ODD_EMAILS } from './odd-emails.ts';
import { faultsIn } from './scan.ts';

function draftOf(name: string, bytes: Uint8Array): Template {
  const draft = importEmail({ name, bytes });
  if ('reason' in draft) throw new Error(`${name} ${draft.reason}`);
  return draft.template;
}

async function mjmlDraft(mjml: string): Promise<Template> {
  const file = await readMjmlTemplate(sourceFromBytes('a.mjml', Buffer.from(mjml)));
  for await (const row of file.rows()) if ('value' in row) return row.value as Template;
  throw new Error('The file holds a template.');
}

function reportOf(part: string): Template['imported'] {
  const email = ODD_EMAILS.find(({ name }) => name.startsWith(part));
  if (!email) throw new Error('There is such an email.');
  return draftOf(email.name, email.bytes).imported;
}

describe('an email of a stranger', () => {
  it.each(ODD_EMAILS)('becomes a draft without what it must not have: $name', async (email) => {
    const { mjml, imported } = draftOf(email.name, email.bytes);
    const whole = await renderOriginals(draftOf(email.name, email.bytes));
    expect(faultsIn(mjml)).toEqual([]);
    expect(faultsIn(whole)).toEqual([]);
    for (const gone of email.gone) expect(`${mjml}${whole}`).not.toMatch(gone);
    for (const kept of email.kept) expect(`${mjml}${whole}`).toContain(kept);
    if (email.gone.length > 0)
      expect((imported?.droppedCount ?? 0) + (imported?.changedCount ?? 0)).toBeGreaterThan(1);
  });

  it('lists a merge field of several lines, and reads letters of UTF-16 without a mark', () => {
    expect(reportOf('AMPscript')?.tokens.map(({ token }) => token)).toContain('%%[ VAR @n SET @n = "x" ]%%');
    expect(reportOf('AMPscript')?.parts[0]).toMatchObject({
      role: 'other',
      words: expect.stringMatching(/VAR @n/u),
    });
    expect(reportOf('UTF-16')?.encoding).toBe('utf-16le');
    expect(JSON.stringify(reportOf('UTF-16')?.parts)).toContain('Größen „für“ Ärztinnen – heute');
  });

  it('becomes a draft also as MJML with faults and with other files, which are listed and not read', async () => {
    const { mjml, imported } = await mjmlDraft(
      `<mjml><mj-body><mj-include path="/etc/hostname"/>
       <mj-section foo="1"><mj-column><mj-raw><script>x</script></mj-raw>
       <mj-text>Blood pressure fell by several points in the group that took it.</mj-text></mj-column></mj-section></mj-body></mjml>`,
    );
    expect(faultsIn(mjml)).toEqual([]);
    expect(imported?.dropped.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(['include', 'script']),
    );
    expect(imported?.changed).toContainEqual(expect.objectContaining({ line: 2, reason: 'mjml_fault' }));
  });
});

describe.skipIf(!CHROMIUM_AVAILABLE)('a browser that opens such a draft (needs Chromium)', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch(['--host-resolver-rules=MAP * ~NOTFOUND']);
  });
  afterAll(() => browser.close());

  it('asks for no picture that nobody sees, and shows the words that the original shows', async () => {
    const context = await browser.newContext({
      viewport: { width: 700, height: 800 },
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    const asked: string[] = [];
    await page.route(/^(?!about:|data:)/u, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    for (const { name, bytes, incomparable } of ODD_EMAILS) {
      await page.setContent(decodeEmail(bytes).text.replace(/<(?:object|noscript)[^>]*>/gu, ''));
      const before = await page.locator('body').innerText();
      asked.length = 0;
      await page.setContent(await renderOriginals(draftOf(name, bytes)));
      expect(
        asked.filter((url) => /\/p\/\d+\.gif|t\.example|uid=/u.test(url)),
        name,
      ).toEqual([]);
      if (!incomparable && !name.startsWith('mutations') && !name.startsWith('films'))
        expect((await page.locator('body').innerText()).replace(/\s+/gu, ' '), name).toBe(
          before.replace(/\s+/gu, ' '),
        );
    }
  });
});
