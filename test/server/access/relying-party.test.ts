import { describe, expect, test } from 'vitest';
import { expectedOrigin, relyingPartyOf } from '../../../server/access/relying-party.ts';

describe('for whom passkeys are made', () => {
  test('is the domain of the public address, and answers come from exactly that origin', () => {
    const party = relyingPartyOf('https://mlr.example.com:8443/start', true);
    expect(party).toEqual({ id: 'mlr.example.com', origin: 'https://mlr.example.com:8443' });
    if (!party) throw new Error('There is no relying party.');
    for (const said of ['https://mlr.example.com', 'http://mlr.example.com:8443', 'http://localhost:3000']) {
      expect(expectedOrigin(party, said)).toBe('https://mlr.example.com:8443');
    }
  });

  test('is nobody in production without a public address', () => {
    expect(relyingPartyOf(undefined, true)).toBeUndefined();
  });

  test.each([
    ['http://localhost:3000', 'http://localhost:3000'],
    ['https://localhost.attacker.test', 'http://localhost'],
    ['https://localhost', 'http://localhost'],
    ['not an address', 'http://localhost'],
  ])('takes any port of localhost for trying out, but not %s for more than it is', (said, origin) => {
    const party = relyingPartyOf(undefined, false);
    if (!party) throw new Error('There is no relying party.');
    expect(expectedOrigin(party, said)).toBe(origin);
  });
});
