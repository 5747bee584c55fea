import { describe, expect, it } from 'vitest';
import { assertRunsNothing } from '../../../server/release/assert-runs-nothing.ts';

describe('the last look at the HTML of an email', () => {
  it.each(['<p title="Data: 12 % fewer events">x</p>', '<img src="data:image/png;base64,AA==" alt="Chart">'])(
    'lets words and pictures pass: %s',
    (html) => {
      expect(() => assertRunsNothing(html)).not.toThrow();
    },
  );

  it.each([
    '<a href="data:text/html,x">x</a>',
    '<img src="data:image/svg+xml,x">',
    '<a href="java\nscript:x">x</a>',
    '<b onclick="x">x</b>',
    '<iframe></iframe>',
    '<div>'.repeat(600),
  ])('refuses what could run: %s', (html) => {
    expect(() => assertRunsNothing(html)).toThrow();
  });
});
