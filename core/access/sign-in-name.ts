import { CodedError } from '../errors.ts';

const ALLOWED = /^[a-z0-9](?:[a-z0-9._@+-]{0,98}[a-z0-9])?$/;

/** The one written form of a sign-in name: NFKC, lower case, no white space around; `undefined` when it can be none. */
export function normaliseSignInName(typed: string): string | undefined {
  const name = typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  return ALLOWED.test(name) ? name : undefined;
}

/**
 * A sign-in name for a new account. Only a–z, digits and `. _ @ + -` are taken, so letters of other scripts that look
 * like them cannot make a second name for the same eye (21 CFR 11.100(a)); printed names may use any script.
 */
export function signInNameOrThrow(typed: string): string {
  const name = normaliseSignInName(typed);
  if (name !== undefined) return name;
  throw new CodedError(
    'invalid_request',
    'A sign-in name has 1 to 100 characters: letters a–z, digits, and . _ @ + - between them.',
  );
}

/** Equal for two names that a reader may take for one another: 0 and o, 1 and l and i, rn and m, vv and w. */
export const lookOf = (name: string): string =>
  name.replaceAll('0', 'o').replace(/[1i]/g, 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
