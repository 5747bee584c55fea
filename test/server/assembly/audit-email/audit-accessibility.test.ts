import { expect, it } from 'vitest';
import { auditAccessibility } from '../../../../server/assembly/audit-email/audit-accessibility.ts';

const page = (language: string, body: string): string =>
  `<!doctype html><html ${language}><head><title>A letter</title></head><body><main>${body}</main></body></html>`;
const LETTERS = [
  page('lang="en"', '<p>Read on.</p>'),
  page('lang="en"', '<img src="a.png"><p id="axe">Read on.</p><form name="getElementById"></form>'),
  page('', '<a href="https://example.com/"></a><style>p { display: none } </style>'),
  '<p>Not even a page',
];
const rulesOf = async (html: string): Promise<string[]> =>
  (await auditAccessibility(html)).map(({ rule }) => rule);

it('says of an email what it said before, whatever emails stood in its page meanwhile', async () => {
  const first: string[][] = [];
  for (const letter of LETTERS) first.push(await rulesOf(letter));
  expect(first).toEqual([
    [],
    ['image-alt'],
    ['html-has-lang', 'link-name'],
    ['document-title', 'html-has-lang'],
  ]);
  const again: string[][] = [];
  for (const letter of LETTERS.toReversed()) again.unshift(await rulesOf(letter));
  expect(again).toEqual(first);
});
