import { describe, expect, test } from 'vitest';
import { passwordObjection, DEMONSTRATION_PASSWORD } from '../../../core/access/password-rule.ts';
import { hashPassword, verifyPassword } from '../../../server/access/password-hash.ts';

describe('a password', () => {
  test('is kept as Argon2id with the parameters and a salt of its own', async () => {
    const [one, two] = [await hashPassword('correct horse'), await hashPassword('correct horse')];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
  });

  test('is recognised, and no other one', async () => {
    const stored = await hashPassword('Grüße aus Köln');
    expect(await verifyPassword('Grüße aus Köln', stored)).toBe(true);
    expect(await verifyPassword('Grüße aus Koln', stored)).toBe(false);
    expect(await verifyPassword('', stored)).toBe(false);
  });

  test('is the same typed with combining marks', async () => {
    expect(await verifyPassword('Ko\u0308ln am Rhein', await hashPassword('K\u00f6ln am Rhein'))).toBe(true);
  });

  test('is never compared with something that is no Argon2id hash', async () => {
    await expect(verifyPassword('x', '$argon2i$v=19$m=16,t=2,p=1$c2FsdHNhbHQ$AAAA')).rejects.toThrow(
      'Argon2id',
    );
    await expect(verifyPassword('x', '')).rejects.toThrow('Argon2id');
  });

  test.each([
    ['short', 'elevenchars'],
    ['of one character', 'aaaaaaaaaaaaaaaa'],
    ['with the name in it', 'my-anna.weber-password'],
    ['that is printed in the documentation', DEMONSTRATION_PASSWORD],
    ['longer than the limit', 'abcdefgh'.repeat(26)],
    ['with half a character', 'correct horse \ud800'],
  ])('may not be chosen %s', (_, password) => {
    expect(passwordObjection(password, 'anna.weber')).toBeDefined();
    expect(passwordObjection('correct horse battery', 'anna.weber')).toBeUndefined();
  });
});
