import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  kindOfHtml,
  VEEVA_FILE_KINDS,
  type VeevaFileKind,
} from '../../../../core/release/veeva/file-kinds.ts';
import { LONGEST_FILE, lintVeevaFile } from '../../../../core/release/veeva/lint-file.ts';
import { KINDS_WITH_ARGUMENTS, PLAIN_TOKENS } from '../../../../core/release/veeva/token-rules.ts';

const SAMPLES = new URL('../../../../../shared/data/veeva-approved-email/', import.meta.url);
const errorsOf = (html: string, kind: VeevaFileKind) =>
  lintVeevaFile(html, kind).filter(({ severity }) => severity === 'error');

const read = (name: string) => readFileSync(new URL(name, SAMPLES), 'utf8');
const summaryOf = (html: string, kind: VeevaFileKind) =>
  lintVeevaFile(html, kind).map(({ severity, line }) => `${severity} ${line}`);

const errorLines = (name: string) => {
  const html = read(name);
  return [...new Set(errorsOf(html, kindOfHtml(html)).map(({ line }) => line))];
};

describe.skipIf(!existsSync(SAMPLES))('the public samples', () => {
  it.each([
    'boilerplate-fragment.html',
    'boilerplate-template.html',
    'ef-valid.html',
    'et-valid.html',
    'test-file-1.html',
  ])('accepts %s', (name) => expect(errorLines(name)).toEqual([]));

  it.each([
    ['ef-invalid.html', [10, 11, 22, 23, 24, 35, 36, 37, 38, 39, 40, 42, 53, 54, 65, 66, 67]],
    ['et-unsupported.html', [57, 58, 61, 71, 72, 73, 78, 79, 80]],
    ['invalid-tokens.html', [2, 3, 6, 7, 8, 11, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25]],
    ['test-file-2.html', [58, 88, 109, 110, 140, 146, 168]],
    ['et-filesize-error.html', [1]],
    ['test-file-3.html', [1]],
  ])('names every bad line of %s', (name, lines) => expect(errorLines(name)).toEqual(lines));

  it('refuses the text tokens as such, not only because of the file they stand in', () => {
    const lines = errorsOf(read('invalid-tokens.html'), 'template').map(({ line }) => line);
    expect([...new Set(lines)]).toEqual([2, 3, 6, 7, 8, 11, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
  });
});

describe('lint of an Approved Email file', () => {
  it.each([
    ['{{accfname}}', 'template', 'written in another case than the token {{accFname}}'],
    ['{{ accFname }}', 'template', 'without spaces'],
    ['{{accFname}', 'template', 'not closed'],
    ['{{slots.opening}}', 'template', 'names the object slots'],
    ['{{insertEmailFragments[3,2]}}', 'template', 'at least 3 and at most 2'],
    ['{{insertEmailFragments[0,0]}}', 'template', 'no fragment at all'],
    ['{{InsertCitations}}', 'fragment', 'only in an email template'],
    ['{{PILink}}', 'template-fragment', 'only in an email template or an email fragment'],
    ['{{CitationNumber[0]}}', 'fragment', 'whole number from 1 on'],
    ['{{customText[##Foo##]}}', 'template', 'is no field'],
    ['<!-- {{accLname}} -->', 'template', 'stands in an HTML comment'],
    ['{{CitationStart}}a', 'fragment', 'has no {{CitationEnd}}'],
    ['{{FootnoteEnd}}{{FootnoteStart}}', 'fragment', 'has no {{FootnoteEnd}} behind it'],
    ['{{CitationStart}}<!-- a -->{{CitationEnd}}', 'fragment', 'HTML comment stands between'],
    ['{{FootnoteStart}}{{FootnoteEnd}}{{FootnoteStart}}', 'fragment', 'stands twice'],
  ] as const)('refuses %s in a %s', (html, kind, reason) => {
    const [first] = errorsOf(html, kind);
    expect(first?.reason).toContain(reason);
  });

  it('tells the wrong place and the wrong form of one token', () => {
    expect(errorsOf('{{customText(a)}}', 'fragment')).toHaveLength(2);
  });

  it('counts lines and columns from 1, whatever ends a line', () => {
    const [found] = errorsOf('<p>\r\n a {{fake}}\n', 'fragment');
    expect(found).toMatchObject({ line: 2, column: 4, token: '{{fake}}' });
  });

  it('warns about a citation that is nowhere defined and about a template without a way out', () => {
    expect(summaryOf('a\n{{CitationNumber[2]}}', 'fragment')).toEqual(['warning 2']);
    expect(summaryOf('<html>', 'template')).toEqual(['warning 1']);
    expect(summaryOf('<a href="{{unsubscribe_product_link}}">', 'template')).toEqual([]);
  });

  it('takes a file of exactly the greatest length and refuses one character more', () => {
    expect(errorsOf('a'.repeat(LONGEST_FILE), 'fragment')).toEqual([]);
    expect(errorsOf('a'.repeat(LONGEST_FILE + 1), 'fragment')).toHaveLength(1);
  });

  it('accepts a known token exactly where it belongs', () => {
    expect(KINDS_WITH_ARGUMENTS.vault).toEqual(['template', 'fragment']);
    for (const [name, kinds] of PLAIN_TOKENS)
      for (const kind of VEEVA_FILE_KINDS) {
        const misplaced = errorsOf(`{{${name}}}`, kind).some(({ reason }) =>
          reason.includes('cannot stand in'),
        );
        expect(misplaced, `${name} in ${kind}`).toBe(!kinds.includes(kind));
      }
  });

  it('never fails on any text and names a place inside it', () => {
    const piece = fc.constantFrom(
      '{{',
      '}}',
      'customText',
      '[',
      ']',
      '|',
      '(',
      ')',
      '\n',
      '<!--',
      '-->',
      'accLname',
      '##',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 60 }), (pieces) => {
        const html = pieces.join('');
        const lines = html.split('\n').length;
        for (const { line, column } of lintVeevaFile(html, kindOfHtml(html))) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('finds whatever is inserted between the braces of a known token', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PLAIN_TOKENS.keys()),
        fc
          .string({ minLength: 1, maxLength: 3 })
          .filter((text) => !/[{}\r\n]/u.test(text) && !/:R/u.test(text)),
        (name, text) => {
          expect(errorsOf(`{{${name}${text}}}`, 'template').length).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('reads a megabyte of opening braces without taking its square', () => {
    expect(errorsOf('{{'.repeat(500_000), 'fragment').length).toBeGreaterThan(1);
  });
});
