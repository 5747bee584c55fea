import { expect, test } from 'vitest';
import { prepareEmail } from '../../web/ui/prepare-email.ts';

const email =
  '<html><head><link href="https://fonts.example/x.css" rel="stylesheet"><style>@import url(https://fonts.example/y.css);p{color:red}</style></head><body><img alt="Chart" src="https://cdn.example/a.png"><img src="data:image/png;base64,AA"></body></html>';

test('nothing is fetched from elsewhere and own styles carry the nonce', () => {
  const prepared = prepareEmail(email, { nonce: 'abc', dark: false });
  expect(prepared).not.toContain('fonts.example');
  expect(prepared).not.toMatch(/\ssrc="https?:/u);
  expect(prepared).toContain('alt="Chart"');
  expect(prepared).toContain('src="data:image/png');
  expect(prepared).toContain('<style nonce="abc">p{color:red}');
});

test('forced dark adds its style with the nonce, also to a fragment', () => {
  expect(prepareEmail(email, { nonce: 'n', dark: true })).toMatch(/<style nonce="n">[^<]*invert\(1\)/u);
  expect(prepareEmail('<p>x</p>', { nonce: 'n', dark: true })).toMatch(/^<style nonce="n">.*<p>x<\/p>$/u);
});
