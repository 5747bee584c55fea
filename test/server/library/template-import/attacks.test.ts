import { describe, expect, it } from 'vitest';
import { importEmail } from '../../../../server/library/import/template/import-email.ts';
import { readMjmlTemplate } from '../../../../server/library/import/template/template-file.ts';
import { sourceFromBytes } from '../../../../server/library/import/source.ts';
import { compileBody } from '../../../../server/release/template-body.ts';
import { skeletonOf } from '../../../../server/release/template-skeleton.ts';

const WORDS =
  '<h1>What was shown in June</h1><p>Blood pressure fell by several points in the group that took it.</p>';

function imported(body: string, head = '') {
  const html = `<!doctype html><html><head>${head}</head><body>${WORDS}${body}</body></html>`;
  return importEmail({ name: 'a.html', bytes: Buffer.from(html) });
}

function draftOf(body: string, head = '') {
  const made = imported(body, head);
  if ('reason' in made) throw new Error(made.reason);
  return made.template;
}

describe('an email that attacks the import', () => {
  it('brings no place of its own, also not by character references', async () => {
    const cell = '&#xE000;references&#xE001; &#57344;% if subject %&#xE001;';
    const template = draftOf(
      `<table title="&#xE000;references&#xE001;"><tr><td>${cell}</td></tr></table>`,
      '<style>.a{color:red}</style>',
    );
    expect((await skeletonOf(template)).variables).not.toContain('references');
    expect(template.mjml).not.toContain('{%');
  });

  it('puts the label of AI into no style, comment or attribute that names an end of the head or body', async () => {
    const template = draftOf(
      '<!--[if mso]></body><![endif]--><p title="</body>">Small</p>',
      '<meta name="viewport" content="</head>"><style>.a{content:"</head>"}</style><!--[if mso]></head><![endif]-->',
    );
    const { html } = await compileBody(template);
    expect(html).toMatch(/\{\{ ai_meta \}\}<\/head><body>/u);
    expect(html).toMatch(/\{% endif %\}<\/body><\/html>\s*$/u);
  });

  it('closes no tag of the MJML that it is exported in', async () => {
    const { default: mjml2html } = await import('mjml');
    const close = '</mj-raw><mj-raw><img src=x onerror=alert(1)></mj-raw><mj-raw>';
    const template = draftOf(
      `<table title="${close}"><tr><td>Small</td></tr></table>`,
      `<style>.x{content:"${close}"}</style>`,
    );
    const { mjml } = await compileBody(template);
    const { html } = await mjml2html(mjml, { validationLevel: 'soft', fonts: {} });
    expect(html).not.toMatch(/<img/u);
  });

  // Each took minutes, or for ever, before it was read in one pass.
  it.each([
    ['many comments in a style', '', `<style>${'/**/'.repeat(5_000)}x{color:red}</style>`],
    ['many addresses in a comment', `<!--[if mso]><p>${'http://'.repeat(60_000)}</p><![endif]-->`, ''],
    [
      'many pictures in an element of many classes',
      `<div class="${'abc '.repeat(20_000)}">${'<img src="https://b.example/a.png" alt="">'.repeat(4_000)}</div>`,
      '',
    ],
    ['many comments side by side', '<br><!-- --><!-- --><!-- -->'.repeat(50_000), ''],
    [
      'many beginnings of a merge field',
      `<p>${'%%['.repeat(300_000)} and eight words of ordinary text</p>`,
      '',
    ],
  ])('is read as fast as it is long: %s', (_, body, head) => {
    expect(imported(body, head)).toHaveProperty('template');
  });

  it('is refused with a sentence when a parser would multiply it', () => {
    const html = `<div><b title="${'x'.repeat(100_000)}">x</div>${'<div>x</div>'.repeat(20_000)}`;
    expect(imported(html)).toEqual({ reason: 'has more elements than any email.' });
  });
});

const read = (piece: string) =>
  readMjmlTemplate(
    sourceFromBytes(
      'a.mjml',
      Buffer.from(
        `<mjml><mj-body><mj-section><mj-column><mj-text>{{ slots.opening }}</mj-text>${piece}</mj-column></mj-section></mj-body></mjml>`,
      ),
    ),
  );

describe('MJML that names slots', () => {
  it.each([
    '<mj-raw><form action="https://evil.example"><p>x</p></form></mj-raw>',
    '<mj-raw><img src="https://evil.example/o.gif" width="1" height="1"></mj-raw>',
    '<mj-raw><script>alert(1)</script></mj-raw>',
    '<mj-raw><style>p{width:expression(alert(1))}</style></mj-raw>',
    '<mj-text><a href="javascript:alert(1)">x</a></mj-text>',
  ])('is refused with a sentence when it holds what an email must not: %s', async (piece) => {
    await expect(read(piece)).rejects.toMatchObject({ code: 'invalid_import' });
  });

  it('is taken with ordinary pictures, buttons and styles', async () => {
    const file = await read(
      '<mj-image src="https://b.example/a.png" alt="A" width="200px"/><mj-button href="https://b.example">Go</mj-button>',
    );
    expect(file.total).toBe(1);
  });
});
