import { expect, test } from 'vitest';
import { returnPath } from '../../web/features/access/return-path.ts';

test('signing in leads back to a page of this site', () => {
  expect(returnPath('/assemble/abc?pane=preview')).toBe('/assemble/abc?pane=preview');
  expect(returnPath(null)).toBe('/start');
});

test.each([
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/sign-in?return=/x',
  '',
])('never to %s', (wanted) => {
  expect(returnPath(wanted)).toBe('/start');
});
