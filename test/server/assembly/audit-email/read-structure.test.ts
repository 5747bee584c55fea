import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../../../guardrails/rendered/contrast.ts';
import { RULES } from '../../../../guardrails/rules.ts';
import { runRules } from '../../../../guardrails/run-rules.ts';
import { readStructure } from '../../../../server/assembly/audit-email/read-structure.ts';
import { factsWith } from '../../../guardrails/fixture-facts.ts';

const EMAILS = fileURLToPath(new URL('../../../../../shared/data/email-templates', import.meta.url));
const hiddenIn = (html: string) => readStructure(html).views.light.map(({ hidden }) => hidden);

describe('the style of a text', () => {
  test('is inherited, and the nearest declaration wins', () => {
    const [text] = readStructure(
      '<style>.a p{color:#ff0000} #b{color:#00ff00} p{color:#0000ff!important}</style><div class="a" style="font-size:20px"><p id="b" style="font-size:0.5em;color:#111111">x</p></div>',
    ).views.light;
    expect(text).toMatchObject({ fontPixels: 10, colour: [0, 0, 255], background: [255, 255, 255] });
  });

  test('differs between light, dark and phone', () => {
    const { views } = readStructure(
      '<style>@media (prefers-color-scheme: dark){body{background:#000}p{color:#fff}} @media only screen and (max-width:480px){p{font-size:20px}}</style><body><p style="font-size:16px">x</p>',
    );
    expect(views.light[0]).toMatchObject({ colour: [0, 0, 0], background: [255, 255, 255], fontPixels: 16 });
    expect(views.dark[0]).toMatchObject({ colour: [255, 255, 255], background: [0, 0, 0] });
    // Inline wins over a sheet that is not important.
    expect(views.phone[0]).toMatchObject({ fontPixels: 16, colour: [0, 0, 0] });
  });

  test('has the contrast that WCAG computes for grey on white', () => {
    const [text] = readStructure('<p style="color:#767676">x</p>').views.light;
    expect(text && contrastOf(text)).toBeCloseTo(4.54, 2);
  });

  test('knows no ground where an image lies', () => {
    const [text] = readStructure('<p style="background:url(https://a.example/a.png) #fff">x</p>').views.light;
    expect(text?.background).toBeNull();
  });
});

test.each([
  ['<p style="display:none">x</p>', 'display:none'],
  ['<p hidden>x</p>', 'display:none'],
  ['<div style="visibility:hidden"><p>x</p></div>', 'visibility:hidden'],
  ['<p style="opacity:0">x</p>', 'opacity:0'],
  ['<p style="font-size:0">x</p>', 'font-size:0px'],
  ['<p style="height:0;overflow:hidden">x</p>', 'height:0'],
  ['<p style="position:absolute;left:-9999px">x</p>', 'left:-9999px'],
  ['<p style="color:#fefefe">x</p>', 'the colour of its own ground'],
  ['<div style="visibility:hidden"><p style="visibility:visible">x</p></div>', null],
  ['<td style="font-size:0"><p style="font-size:14px">x</p></td>', null],
])('%s is hidden by %s', (html, reason) => {
  expect(hiddenIn(html)).toEqual([reason]);
});

test('counts bytes of UTF-8 before the end of a text', () => {
  const html = '<p>Ä€😀</p><p>b</p>';
  const { bytes, views } = readStructure(html);
  expect(bytes).toBe(Buffer.byteLength(html));
  expect(views.light[0]?.endByte).toBe(Buffer.byteLength('<p>Ä€😀'));
});

test('names parts and links in reading order', () => {
  const { parts, links } = readStructure(
    '<div data-part="fixed.a">One <a href=" https://a.example/x ">two <img alt="three"></a></div><a href="#z">four</a>',
  );
  expect(parts).toEqual([{ name: 'fixed.a', text: 'One two' }]);
  expect(links).toEqual([
    { address: 'https://a.example/x', label: 'two three', part: 'fixed.a' },
    { address: '#z', label: 'four', part: null },
  ]);
});

test('reads any text, and the rules judge it, without failing', () => {
  const base = factsWith({});
  const pieces = fc.constantFrom(
    '<p style="',
    'color:',
    '#12',
    '">',
    '</p',
    '<style>',
    '@media (',
    '{',
    '}',
    '</style>',
    '<a href=',
    'é',
    '\u0000',
    '&lt;',
    '<!--',
    'url(',
    'x',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (list) => {
      const html = list.join('');
      const facts = {
        ...base,
        rendered: { subject: '', html, text: '' },
        structure: readStructure(html),
      };
      expect(runRules(facts, RULES).filter(({ verdict }) => verdict === 'error')).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test.skipIf(!existsSync(EMAILS))('reads and judges the emails that other people wrote', () => {
  const files = readdirSync(EMAILS, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  expect(files.length).toBeGreaterThan(50);
  const base = factsWith({});
  for (const file of files) {
    const html = readFileSync(`${EMAILS}/${file}`, 'utf8');
    const structure = readStructure(html);
    expect(structure.bytes, file).toBe(Buffer.byteLength(html));
    expect(structure.views.light.length, file).toBeGreaterThan(5);
    const results = runRules({ ...base, rendered: { subject: '', html, text: '' }, structure }, RULES);
    expect(
      results.filter(({ verdict }) => verdict === 'error'),
      file,
    ).toEqual([]);
    // None of them is an approved email of this library.
    expect(results.find(({ ruleId }) => ruleId === 'APP-005')?.verdict, file).toBe('block');
  }
});
