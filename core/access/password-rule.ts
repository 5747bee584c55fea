/** Lengths in UTF-16 code units; NIST SP 800-63B asks for length, not for mixtures of characters. */
export const PASSWORD_MIN = 12;
export const PASSWORD_MAX = 200;

/** Password of every demonstration account; documented, and refused for any other account. */
export const DEMONSTRATION_PASSWORD = 'imprimatur-demo';

/** Why the password may not be chosen, as one sentence; `undefined` when it may. */
export function passwordObjection(password: string, signInName: string): string | undefined {
  if (password.length < PASSWORD_MIN) return `A password has at least ${PASSWORD_MIN} characters.`;
  if (password.length > PASSWORD_MAX) return `A password has at most ${PASSWORD_MAX} characters.`;
  if (!password.isWellFormed()) return 'The password contains half a character; type it again.';
  if (password.toLowerCase().includes(signInName)) return 'The password must not contain the sign-in name.';
  if (password === DEMONSTRATION_PASSWORD)
    return 'This password is printed in the documentation; choose another.';
  if (new Set(password).size < 5) return 'The password repeats too few different characters.';
  return undefined;
}
