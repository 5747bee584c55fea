import { unzipSync, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintVeevaFile } from '../../../../core/release/veeva/lint-file.ts';
import { renderEmail } from '../../../../server/release/render-email.ts';
import { joinEmail } from '../../../../server/release/veeva/join-email.ts';
import { makeVeevaPackage, type PackageInput } from '../../../../server/release/veeva/make-package.ts';
import { readVeevaPackage } from '../../../../server/release/veeva/read-package.ts';
import { splitEmail } from '../../../../server/release/veeva/split-email.ts';
import { sha256Hex } from '../../../../server/sha256.ts';
import { demoEmails } from '../../../support/demo-emails.ts';
import { fillOf, sampleContent, sampleInput } from '../sample.ts';

/** One market for each template; `IMPRIMATUR_ALL_EMAILS=1` takes every market. */
const emails = demoEmails().filter(
  ({ input }, index, all) =>
    process.env['IMPRIMATUR_ALL_EMAILS'] === '1' ||
    all.findIndex((other) => other.input.template.id === input.template.id) === index ||
    input.content.context.market === 'FR',
);
type Input = (typeof emails)[number]['input'];

const packageOf = async (input: Input): Promise<PackageInput> => ({
  assemblyId: 'A-1',
  contentHash: sha256Hex('content'),
  content: input.content,
  rendered: await renderEmail(input),
  unsubscribeUrl: input.view.unsubscribeUrl,
  jobCode: 'CV-1',
  aiStatement: null,
});

describe('export for Veeva', () => {
  it.each(emails)('gives $name again, byte for byte, and our linter finds nothing', async ({ input }) => {
    const made = await packageOf(input);
    const bytes = makeVeevaPackage(made);
    const read = readVeevaPackage(bytes);
    expect(read.html).toBe(made.rendered.html);
    expect(read).toMatchObject({ identical: true, changed: [] });
    for (const [name, text] of read.files) {
      if (!name.endsWith('.html')) continue;
      expect(lintVeevaFile(text, name === 'template.html' ? 'template' : 'fragment')).toEqual([]);
    }
    const { fragments } = read.manifest;
    expect(fragments.flatMap(({ slots }) => slots)).toEqual(input.template.slots.map(({ id }) => id));
    expect(fragments).toHaveLength(input.template.slots.length);
    expect(makeVeevaPackage(made).equals(bytes)).toBe(true);
  });

  it('has tokens for citations, the way out and the words of a free text, and asks for every fragment', async () => {
    const { input } = emails.find(({ name }) => name.startsWith('TPL-CARD-EFFICACY FR')) ?? {
      input: sampleInput(),
    };
    const { files } = readVeevaPackage(makeVeevaPackage(await packageOf(input)));
    const template = files.get('template.html') ?? '';
    expect(template).toContain('{{insertEmailFragments[3,3]}}');
    expect(template).toContain('{{InsertCitations}}');
    expect(template).toContain('href="{{unsubscribe_product_link}}"');
    expect(template).toContain('{{customText[It was good to meet you.]}}');
    expect(template).not.toContain('id="ref-1"');
    const fragment = files.get('fragment-1-headline_evidence.html') ?? '';
    expect(fragment).toMatch(/^<tr><td style="padding:0;">/u);
    expect(fragment).toMatch(
      /\{\{CitationStart\}\}<tr>.*\{\{CitationNumber\[1\]\}\} .*\{\{CitationEnd\}\}/su,
    );
    expect(fragment).not.toContain('href="#ref-');
    for (const text of files.values())
      expect(text.split('<!--[if').length, 'notes for Outlook are whole').toBe(
        text.split('<![endif]').length,
      );
  });

  it('keeps a list as it is when a reference of it is cited outside of the fragments', async () => {
    const { html } = await renderEmail(sampleInput());
    const cited = html
      .replace('Dear colleague', 'Dear <a href="#ref-9">colleague</a>')
      .replace('id="ref-2"', 'id="ref-3"');
    const split = splitEmail(cited, 'https://preferences.example/p');
    expect(split.template).toContain('<li id="ref-3"');
    expect(joinEmail(split, 'https://preferences.example/p')).toBe(cited);
  });

  it('comes back whole whatever the texts say', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', ' ', '$', '&', '<', '"', '|', ']', '[', '*', '\n', '1', ',', '–'),
    });
    await fc.assert(
      fc.asyncProperty(text, text, async (opening, evidence) => {
        const content = sampleContent({
          slots: [
            fillOf('opening', `a${opening}[^R-B],[^R-A]`),
            fillOf('evidence', `b${evidence}[^R-A][^R-C]${opening}`),
          ],
        });
        const { html } = await renderEmail(sampleInput(content));
        const split = splitEmail(html, 'https://preferences.example/p?x=1&y=2');
        expect(joinEmail(split, 'https://preferences.example/p?x=1&y=2')).toBe(html);
        expect(split.template).toContain('{{unsubscribe_product_link}}');
      }),
      { numRuns: 25 },
    );
  });

  it('refuses an email with a token of its own', async () => {
    const made = await packageOf(sampleInput());
    const rendered = { ...made.rendered, html: made.rendered.html.replace('Dear', '{{accLname}}') };
    expect(() => makeVeevaPackage({ ...made, rendered })).toThrow(/token of its own/u);
  });

  it('tells which file was changed after the export', async () => {
    const bytes = makeVeevaPackage(await packageOf(sampleInput()));
    const files = unzipSync(bytes);
    const name = 'fragment-1-opening.html';
    const changed = Buffer.from(
      Buffer.from(files[name] ?? [])
        .toString('utf8')
        .replace('Thank you', 'Thanks'),
    );
    const read = readVeevaPackage(zipSync({ ...files, [name]: changed }));
    expect(read).toMatchObject({ identical: false, changed: [name] });
  });

  it.each([
    ['no ZIP', Buffer.from('nothing')],
    ['no manifest', Buffer.from(zipSync({ 'template.html': Buffer.from('a') }))],
    ['a manifest of something else', Buffer.from(zipSync({ 'manifest.json': Buffer.from('{}') }))],
    [
      'a file that unpacks to more than any export',
      Buffer.from(zipSync({ 'manifest.json': new Uint8Array(2_000_000) })),
    ],
  ])('refuses %s', (_, bytes) => {
    expect(() => readVeevaPackage(bytes)).toThrow(/no export for Veeva of this program/u);
  });
});
