import { expect, test } from 'vitest';
import { paddingFor } from '../../web/ui/email-preview/lengthen-text.ts';
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

test('with pictures off none is loaded, also none of our own and none behind text', () => {
  const own =
    '<td background="/visuals/a" style="background:url(/visuals/b)"><img alt="Chart" src="/visuals/c"></td>';
  const prepared = prepareEmail(own, { nonce: 'n', dark: false, images: false });
  expect(prepared).not.toMatch(/\ssrc=|\sbackground=|url\(/u);
  expect(prepared).toContain('alt="Chart"');
  expect(prepareEmail(own, { nonce: 'n', dark: false })).toBe(own);
});

test('longer text is padded by its own words and at least two fifths', () => {
  const text = 'Report side effects within 24 hours';
  const padding = paddingFor(text);
  expect(padding.length).toBeGreaterThanOrEqual(text.length * 0.4);
  expect(padding).toMatch(/^ Report side .*~$/u);
  expect(paddingFor(' 12,4 % ')).toBe('');
});

test('pictures of the library come from this server, and no others', () => {
  const hash = 'a1'.repeat(32);
  const pictures = `<img src="https://assets.example/visuals/${hash}.png" alt="A"><img src="https://x.example/visuals/${hash}/y.png" alt="B">`;
  const prepared = prepareEmail(pictures, { nonce: 'n', dark: false });
  expect(prepared).toContain(`<img src="/visuals/${hash}" alt="A">`);
  expect(prepared).not.toMatch(/\ssrc="https?:/u);
  expect(prepareEmail(pictures, { nonce: 'n', dark: false, images: false })).not.toMatch(/\ssrc=/u);
});
