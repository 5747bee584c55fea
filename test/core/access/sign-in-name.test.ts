import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookOf, normaliseSignInName, signInNameOrThrow } from '../../../core/access/sign-in-name.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const plainName = fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: 30 });
const toFullWidth = (text: string): string =>
  [...text].map((character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0xfee0)).join('');

describe('a sign-in name', () => {
  test('has one written form: normalising again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const name = normaliseSignInName(typed);
        if (name !== undefined) expect(normaliseSignInName(name)).toBe(name);
      }),
    );
  });

  test('is the same in capitals, in full-width letters and with spaces around it', () => {
    fc.assert(
      fc.property(plainName, (typed) => {
        const name = normaliseSignInName(typed);
        expect(name).toBe(typed.toLowerCase());
        expect(normaliseSignInName(typed.toUpperCase())).toBe(name);
        expect(normaliseSignInName(toFullWidth(typed))).toBe(name);
        expect(normaliseSignInName(` ${typed}\t`)).toBe(name);
      }),
    );
  });

  test.each([
    ['Cyrillic а in a Latin name', 'p\u0430ul'],
    ['a name that is Cyrillic altogether', '\u0430\u0441\u0435'],
    ['dotless i', 'm\u0131a'],
    ['a zero-width space', 'an\u200bna'],
    ['a combining accent', 'anna\u0301'],
    ['nothing', ' '],
    ['a space inside', 'anna weber'],
    ['U+0000', 'anna\u0000'],
  ])('cannot be %s', (_, typed) => {
    expect(normaliseSignInName(typed)).toBeUndefined();
    expect(() => signInNameOrThrow(typed)).toThrow('letters a–z');
  });

  test.each([
    ['paul', 'pau1'],
    ['paul', 'paui'],
    ['bob', 'b0b'],
    ['arnold', 'amold'],
    ['anna.w', 'anna.w'],
  ])('%s looks like %s', (one, other) => expect(lookOf(one)).toBe(lookOf(other)));

  test('looks different where a reader sees a difference', () =>
    expect(lookOf('anna')).not.toBe(lookOf('anne')));
});
