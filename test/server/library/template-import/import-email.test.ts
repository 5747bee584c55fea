import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { Template } from '../../../../core/library/content.ts';
import { templateSchema } from '../../../../core/library/content.ts';
import { templateFault } from '../../../../core/library/import-faults.ts';
import type { ImportReport } from '../../../../core/library/template-import/report.ts';
import { importEmail } from '../../../../server/library/import/template/import-email.ts';
import { renderOriginals } from '../../../../server/release/render-originals.ts';
import { EMAILS_AVAILABLE, sampleEmails } from './sample-emails.ts';
import { faultsIn } from './scan.ts';

type Draft = Template & { imported: ImportReport };

function draftOf(html: string | Uint8Array, name = 'mail.html'): Draft {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html;
  const draft = importEmail({ name, bytes });
  if ('reason' in draft) throw new Error(draft.reason);
  const template = templateSchema.parse(draft.template);
  expect(templateFault(template)).toBeUndefined();
  if (!template.imported) throw new Error('It has a report.');
  return { ...template, imported: template.imported };
}

const TEXT = '<h1>A headline</h1><p>These are more than eight words that make a paragraph here.</p>';

describe('the import of an email', () => {
  it.skipIf(!EMAILS_AVAILABLE)(
    'leaves nothing active in any of the shared emails and reports each',
    async () => {
      for (const { name, bytes } of sampleEmails(4)) {
        const draft = draftOf(bytes, name);
        expect(faultsIn(draft.mjml), name).toEqual([]);
        expect(faultsIn(await renderOriginals(draft)), name).toEqual([]);
        expect(draft.imported.parts.length, name).toBeGreaterThan(1);
      }
    },
  );

  it.each([
    ['script', '<script>alert(1)</script>', 'script'],
    ['event_handler', '<p onclick="alert(1)">x</p>', 'event_handler'],
    ['event_handler in capitals', '<b ONMOUSEOVER=alert(1)>x</b>', 'event_handler'],
    ['form field', '<form action="https://a.example"><input name="q">words</form>', 'form'],
    ['frame', '<iframe src="https://a.example"></iframe>', 'embedded'],
    ['object', '<object data="x.swf"></object>', 'embedded'],
    ['drawing', '<svg><style><img src=x onerror=alert(1)></style></svg>', 'foreign'],
    ['javascript address', '<a href="java\tscript:alert(1)">x</a>', 'active_address'],
    ['data address', '<a href="data:text/html,<script>alert(1)</script>">x</a>', 'active_address'],
    ['refresh', '<meta http-equiv="refresh" content="0;url=https://a.example">', 'refresh'],
    ['style sheet of another server', '<link rel="stylesheet" href="https://a.example/x.css">', 'external'],
    ['import of styles', '<style>@import url("https://a.example/x.css");</style>', 'style_remote'],
    ['picture in a style', '<p style="background:url(https://a.example/p)">x</p>', 'style_remote'],
    ['escaped address in a style', '<p style="background:u\\72l(https://a.example/p)">x</p>', 'style_remote'],
    ['expression', '<p style="width:exp/**/ression(alert(1))">x</p>', 'style_active'],
    ['tracker of one pixel', '<img src="https://a.example/x.gif" width="1" height="1">', 'tracker_size'],
    ['hidden tracker', '<img src="https://a.example/x.gif" style="display:none">', 'tracker_size'],
    ['known tracker', '<img src="https://www.google-analytics.com/collect?v=1" width="90">', 'tracker_host'],
    ['tracker that is a query', '<img src="https://a.example/x?u=12">', 'tracker_query'],
    ['conditional comment', '<!--[if IE]><script>alert(1)</script><![endif]-->', 'conditional'],
  ])('drops a %s and says where it stood', async (_, piece, reason) => {
    const draft = draftOf(`<html><body>\n${TEXT}\n${piece}\n</body></html>`);
    const found = draft.imported.dropped.find((each) => each.reason === reason);
    expect(found?.line, JSON.stringify(draft.imported.dropped)).toBe(3);
    expect(faultsIn(draft.mjml)).toEqual([]);
    expect(faultsIn(await renderOriginals(draft))).toEqual([]);
  });

  it('keeps comments that only choose between mail programs', () => {
    const outlook = '<!--[if mso]><table width="600"><tr><td><![endif]-->';
    const others = '<!--[if !mso]><!--><div>x</div><!--<![endif]-->';
    const draft = draftOf(`<body>${outlook}${TEXT}${others}</body>`);
    expect(draft.mjml).toContain(outlook);
    expect(draft.mjml).toContain('<!--[if !mso]><!-->');
  });

  it('proposes slots, fixed texts, the unsubscribe link and the safety text', () => {
    const draft = draftOf(
      `<body><h1>News</h1><p>Dear {{name}},</p><p>These are more than eight words that make a paragraph here.</p>
       <table><tr><td class="button"><a href="https://a.example/x" style="background:#00f">Read on</a></td></tr></table>
       <p>Important safety information: see the label for contraindications.</p>
       <p><a href="*|UNSUB|*">Unsubscribe</a> from this list</p></body>`,
    );
    expect(draft.slots.map(({ id, kinds }) => [id, kinds[0]])).toEqual([
      ['headline', 'message'],
      ['text', 'message'],
      ['button', 'cta'],
    ]);
    expect(draft.mjml).toContain('{{ fixed.greeting }}');
    expect(draft.mjml).toContain('{{ fixed.safety_information }}');
    expect(draft.mjml).toContain('<a href="{{ unsubscribe_url }}">{{ plain.unsubscribe_label }}</a>');
    expect(draft.imported.tokens).toEqual([
      { line: 1, token: '{{name}}' },
      { line: 4, token: '*|UNSUB|*', mappedTo: 'unsubscribe_url' },
    ]);
  });

  it('makes Liquid in an imported text inert, wherever it stands', async () => {
    const evil = "{% include '/etc/passwd' %}{{ slots.headline }}{{{ x }}}{{ 'a' | upcase }}{%raw%}";
    const draft = draftOf(
      `<head><style>p{{%color:red}} {{ x }}</style></head><body title="${evil}">${TEXT}<td>${evil}</td><h2 class="${evil}">${evil}</h2></body>`,
    );
    expect(draft.slots.map(({ id }) => id)).toContain('headline');
    const shown = await renderOriginals(draft);
    expect(shown).toContain("{% include '/etc/passwd' %}");
    expect(draft.mjml.match(/\{%/gu)).toBeNull();
  });

  it('never takes a text for one of its own places', () => {
    const draft = draftOf(
      `<body>${TEXT}<p>\ue000fixed.secret\ue001 and some more words to read here</p></body>`,
    );
    expect(draft.mjml).not.toContain('fixed.secret');
  });

  it.each([
    [
      'a byte order mark',
      new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('<p>Grüße an Sie alle</p>')]),
      'utf-8',
    ],
    [
      'windows-1252 that says so',
      Buffer.from('<meta charset="windows-1252"><p>Gr\xfc\xdfe an Sie alle</p>', 'latin1'),
      'windows-1252',
    ],
    [
      'bytes that are not the UTF-8 they claim',
      Buffer.from('<meta charset="utf-8"><p>Gr\xfc\xdfe an Sie alle</p>', 'latin1'),
      'windows-1252',
    ],
    ['UTF-16', Buffer.from('\ufeff<p>Grüße an Sie alle</p>', 'utf16le'), 'utf-16le'],
  ])('reads %s', (_, bytes, encoding) => {
    const { imported } = draftOf(bytes);
    expect(imported.encoding).toBe(encoding);
    expect(imported.parts.map(({ words }) => words).join()).toContain('Grüße');
  });

  it('takes deep nesting, broken nesting and a very long file without failing', () => {
    expect(draftOf(`${'<table><tr><td>'.repeat(1_000)}${TEXT}`).imported.changed[0]?.reason).toBe(
      'flattened',
    );
    expect(
      draftOf(`</div><p><table><b>${TEXT}</td><![CDATA[x]]></html><a>x<a>y`).slots.length,
    ).toBeGreaterThan(0);
    const long = importEmail({
      name: 'l.html',
      bytes: Buffer.from(`<p>${'many words here '.repeat(140_000)}</p>`),
    });
    expect(long).toHaveProperty('reason');
    const many = importEmail({ name: 'm.html', bytes: Buffer.from('<b><p>'.repeat(800)) });
    expect(many).toHaveProperty('reason');
  });

  it('gives a clean draft or a reason for any text', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '<!--',
      '-->',
      '<style>',
      '</style>',
      '<p',
      ' onload=x',
      '{{',
      '%}',
      '<svg>',
      '<math>',
      '<table>',
      '<a href=',
      'javascript:',
      '&#x3c;',
      '<title>',
      '<noscript>',
      'words and words ',
      '<select>',
      '<![CDATA[',
      '<mglyph>',
      '<form>',
      '</p>',
      '<img src=x ',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const draft = importEmail({ name: 'x.html', bytes: Buffer.from(pieces.join('')) });
        if ('reason' in draft) return;
        expect(templateSchema.safeParse(draft.template).success).toBe(true);
        expect(faultsIn(draft.template.mjml)).toEqual([]);
        expect(draft.template.imported?.parts.flatMap(({ original }) => faultsIn(original))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
