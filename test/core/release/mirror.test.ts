import fc from 'fast-check';
import mjml2html from 'mjml';
import { describe, expect, test } from 'vitest';
import { directionOf } from '../../../core/library/vocabulary/direction.ts';
import { mirrorCss } from '../../../core/release/mirror-css.ts';
import { mirrorHtml } from '../../../core/release/mirror-html.ts';
import { mirrorMjml } from '../../../core/release/mirror-mjml.ts';

describe('the writing direction of a language', () => {
  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['uz-arab-AF', 'rtl'],
    ['de', 'ltr'],
    ['en-GB', 'ltr'],
    ['arn', 'ltr'],
  ])('%s is written %s', (language, direction) => expect(directionOf(language)).toBe(direction));
});

describe('mirroring', () => {
  test.each([
    ['padding:1px 2px 3px 4px;color:red', 'padding:1px 4px 3px 2px;color:red'],
    ['padding:1px 2px 3px', 'padding:1px 2px 3px'],
    ['border-left:4px solid #000', 'border-right:4px solid #000'],
    ['mso-padding-alt:1px 2px 3px 4px', 'mso-padding-alt:1px 4px 3px 2px'],
    ['border-radius:1px 2px 3px 4px;', 'border-radius:2px 1px 4px 3px;'],
    ['text-align:left;direction:ltr;float:right', 'text-align:right;direction:rtl;float:left'],
    ['background:url(left.png) left top', 'background:url(left.png) right top'],
    ['.left:hover{left:0;margin:0 0 0 20px !important}', '.left:hover{right:0;margin:0 20px 0 0 !important}'],
  ])('%s becomes %s, and back again', (css, mirrored) => {
    expect(mirrorCss(css)).toBe(mirrored);
    expect(mirrorCss(mirrored)).toBe(css);
  });

  test('changes no text, only attributes and style sheets', () => {
    const text = fc.string().map((words) => words.replace(/[<>&"']/gu, ''));
    fc.assert(
      fc.property(text, (words) => {
        const said = `${words} text-align:left padding-left align="left"`.replaceAll('"', '');
        expect(mirrorHtml(`<td align="left">${said}</td>`)).toBe(`<td align="right">${said}</td>`);
      }),
      { numRuns: 50 },
    );
  });

  test('gives the document its direction and leaves a telephone number its own', () => {
    const html =
      '<html dir="auto" lang="ar"><body style="margin:0"><!--[if mso]><table align="left"><tr><td dir="ltr"><![endif]--><span dir="ltr">+49 30</span></body></html>';
    expect(mirrorHtml(html)).toBe(
      '<html dir="rtl" lang="ar"><body dir="rtl" style="margin:0"><!--[if mso]><table align="right"><tr><td dir="rtl"><![endif]--><span dir="ltr">+49 30</span></body></html>',
    );
  });

  test('the mirrored MJML compiles to columns and text from the right', async () => {
    const source =
      '<mjml lang="ar"><mj-body><mj-section><mj-column padding-left="4px"><mj-text padding="1px 2px 3px 4px">x</mj-text></mj-column></mj-section></mj-body></mjml>';
    const { html } = await mjml2html(mirrorMjml(source), { validationLevel: 'strict', fonts: {} });
    expect(html).toMatch(/<html[^>]* dir="rtl"/u);
    expect(html).toContain('direction:rtl;font-size:0px');
    expect(html).toMatch(/line-height:1;text-align:right/u);
    expect(html).toContain('padding:1px 4px 3px 2px');
    expect(html).toContain('padding-right:4px');
  });
});
