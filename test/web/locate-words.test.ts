// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { markFinding } from '../../web/features/assemble/preview/mark-finding.ts';
import { locateWords, occurrenceBefore } from '../../web/lib/locate-words.ts';

const page = (html: string): HTMLElement => {
  const root = document.createElement('div');
  root.innerHTML = html;
  return root;
};
const found = (html: string, words: string, occurrence = 0): string[] =>
  locateWords(page(html), words, occurrence).map(({ node, start, end }) => node.data.slice(start, end));

test('finds words across elements, white space and typography', () => {
  expect(found('<p>Fewer <b>admissions</b>: 12.4&nbsp;% of patients</p>', 'admissions: 12.4 %')).toEqual([
    'admissions',
    '12.4',
  ]);
  expect(found('<p>Nothing here</p>', '12.4')).toEqual([]);
  expect(found('<p>Nothing here</p>', ' … ')).toEqual([]);
});

test('finds the same one of equal words, and the first where there are fewer', () => {
  const html = '<p>5 mg once, then <i>5 mg</i> twice</p>';
  const before = 'Start with 5 mg once, then ';
  expect(occurrenceBefore(before, '5 mg')).toBe(1);
  expect(locateWords(page(html), '5 mg', 1)[0]?.node.parentElement?.tagName).toBe('I');
  expect(locateWords(page(html), '5 mg', 7)[0]?.node.parentElement?.tagName).toBe('P');
});

const email =
  '<!doctype html><html><head></head><body><div data-slot="main" style="margin:0;"><div>Approved 12</div>' +
  '<p>Up to <b>12</b> of 100</p></div><div data-slot="other"><div>Label</div><p>12</p></div></body></html>';

test('marks the words of a finding in its slot only, never in the mark of origin', () => {
  const marked = markFinding(email, { slotId: 'main', words: '12', occurrence: 0 });
  const shown = new DOMParser().parseFromString(marked, 'text/html');
  const marks = [...shown.querySelectorAll('mark')];
  expect(marks.map((mark) => mark.textContent)).toEqual(['12']);
  expect(marks[0]?.closest('[data-slot]')?.getAttribute('data-slot')).toBe('main');
  expect(marks[0]?.parentElement?.tagName).toBe('B');
  expect(shown.body.textContent).toBe(new DOMParser().parseFromString(email, 'text/html').body.textContent);
});

test('marks the whole slot where the words are not found, and nothing where there is no such slot', () => {
  const whole = markFinding(email, { slotId: 'other', words: 'not there', occurrence: 0 });
  const shown = new DOMParser().parseFromString(whole, 'text/html');
  expect(shown.querySelectorAll('mark')).toHaveLength(0);
  expect(shown.querySelector('[data-slot="other"]')?.className).toBe('imprimatur-place');
  expect(markFinding(email, { slotId: 'subject', words: '12', occurrence: 0 })).toBe(email);
});
