import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Template, templateSchema } from '../../../../core/library/content.ts';
import { fromSalesforce, toSalesforce } from '../../../../core/release/salesforce/swap-tokens.ts';
import { importEmail } from '../../../../server/library/import/template/import-email.ts';
import {
  readHtmlTemplate,
  readMjmlTemplate,
} from '../../../../server/library/import/template/template-file.ts';
import { renderEmail, type RenderInput } from '../../../../server/release/render-email.ts';
import { sourceFromBytes } from '../../../../server/library/import/source.ts';
import { demoEmails } from '../../../support/demo-emails.ts';

const ALL = process.env['ALL_EMAILS'] === '1';
const EMAILS = demoEmails().filter((_, index) => ALL || index % 9 === 0);

async function imported(name: string, text: string): Promise<Template> {
  const read = name.endsWith('.mjml') ? readMjmlTemplate : readHtmlTemplate;
  const { rows } = await read(sourceFromBytes(name, Buffer.from(text, 'utf8')));
  for await (const row of rows()) if ('value' in row) return templateSchema.parse(row.value);
  throw new Error(`${name} gave no template.`);
}

/** The draft with what stood at its places, as a person would complete it. */
function completed(template: Template, { content }: RenderInput): Template {
  const { market, language } = content.context;
  const parts = template.imported?.parts.filter(({ place }) => place.startsWith('fixed.')) ?? [];
  const texts = Object.fromEntries(parts.map(({ place, words }) => [place.slice('fixed.'.length), words]));
  return {
    ...template,
    fixedTexts: [{ market, language, texts: { ...texts, subject: template.imported?.title ?? '' } }],
  };
}

describe.each(EMAILS)('the exports of $name', ({ input }) => {
  it('come back as a template that gives the same bytes again, with the same slots and free texts', async () => {
    const exported = await renderEmail(input);
    for (const kind of ['html', 'mjml'] as const) {
      const template = await imported(`export.${kind}`, exported[kind]);
      const filled = input.content.slots.map(({ slotId }) => slotId);
      expect(new Set(template.slots.map(({ id }) => id))).toEqual(new Set(filled));
      expect(template.freeTexts?.map(({ id }) => id)).toEqual(input.template.freeTexts?.map(({ id }) => id));
      expect(template.imported).toMatchObject({ droppedCount: 0, changedCount: 0 });
      const again = await renderEmail({ ...input, template: completed(template, input) });
      expect(again[kind]).toBe(exported[kind]);
      expect(again.text).toBe(exported.text);
    }
  });
});

const isOwn = (text: string): boolean => {
  const result = importEmail({ name: 'x.html', bytes: new TextEncoder().encode(text) });
  return 'template' in result && /\{\{ fixed\.legal_footer \}\}/u.test(result.template.mjml);
};

describe('an export of this program', () => {
  const [first] = EMAILS;
  if (!first) throw new Error('There is no demo email.');
  const html = renderEmail(first.input).then((rendered) => rendered.html);

  it('is known by its marks', async () => {
    expect(isOwn(await html)).toBe(true);
  });

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['an event handler', '<p onclick="alert(1)">x</p>'],
    ['a tracker', '<img src="https://t.example/o.gif" width="1" height="1">'],
    ['a form', '<form action="https://evil.example"><input name="a"></form>'],
    [
      'another mark in an attribute',
      `<a title='<div data-part="slots.x">' href="https://a.example">x</div>' onclick=alert(1) x='">y</a>`,
    ],
    [
      'a copied label in an attribute',
      `<p title='<meta name="ai-disclosure" content="x' onclick=alert(1) ">`,
    ],
    ['a token of its own', '<p>{{ slots.other }}</p>'],
    ['a part that does not end', '<div data-part="slots.more">'],
  ])('is treated as a foreign email with %s in it, and nothing that runs is kept', async (_, planted) => {
    const text = (await html).replace(/<\/body>/u, () => `${planted}</body>`);
    expect(isOwn(text)).toBe(false);
    const result = importEmail({ name: 'x.html', bytes: new TextEncoder().encode(text) });
    expect('template' in result && result.template.mjml).not.toMatch(
      /<script|<[^>]*\sonclick|<form|t\.example/iu,
    );
  });

  it('for Salesforce gives the approved HTML again, whatever stands around the names', () => {
    const piece = fc.constantFrom(
      '<span data-part="recipient.firstname">colleague</span>',
      '<span data-part="recipient.name">colleague</span>',
      '<p>',
      'colleague',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(fromSalesforce(toSalesforce(text, 'en'), 'en')).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});
