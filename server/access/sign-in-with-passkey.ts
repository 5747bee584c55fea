import { ANONYMOUS } from '../../core/access/actor.ts';
import type { Assertion, requestOptionsSchema } from '../../core/contract/passkeys.ts';
import { CodedError } from '../../core/errors.ts';
import type { z } from 'zod';
import type { AccessDeps } from './access-deps.ts';
import { findAccount, isUsable } from './account-row.ts';
import { attemptIdentity } from './attempt-identity.ts';
import { judgePasskey } from './judge-passkey.ts';
import { CHALLENGE_MS, issueChallenge } from './passkey-challenges.ts';
import { findPasskey } from './passkey-row.ts';
import type { RelyingParty } from './relying-party.ts';
import { openSession } from './sessions.ts';
import { signedInEntry } from './sign-in.ts';
import { tooManyAttempts } from './sign-in-limits.ts';

/** The relying party, or the refusal where passkeys are off. */
export function relyingPartyOrThrow({ relyingParty }: Pick<AccessDeps, 'relyingParty'>): RelyingParty {
  if (relyingParty) return relyingParty;
  throw new CodedError('not_allowed', 'This installation offers no passkeys: its public address is not set.');
}

/** Options to sign in with: no account is named, the authenticator offers its own passkeys. */
export async function passkeySignInOptions(deps: AccessDeps): Promise<z.output<typeof requestOptionsSchema>> {
  const { id } = relyingPartyOrThrow(deps);
  const challenge = await issueChallenge(deps, { purpose: 'sign_in', accountId: null, subject: null });
  return {
    challenge,
    rpId: id,
    timeout: CHALLENGE_MS,
    userVerification: 'required',
    allowCredentials: [],
  };
}

/**
 * Opens a session for a passkey with the person verified; returns its token. Wrong answers count towards the lock of
 * the account as wrong passwords do.
 *
 * @throws CodedError wrong_credentials, too_many_attempts, not_allowed (no passkeys here)
 */
export async function signInWithPasskey(
  deps: AccessDeps,
  request: { answer: Assertion; address: string },
): Promise<string> {
  const relyingParty = relyingPartyOrThrow(deps);
  await deps.signInLimits.countAttempt(request.address);
  const passkey = await findPasskey(deps.database, request.answer.id);
  const account = passkey && (await findAccount(deps.database, passkey.account_id));
  if (!account || !isUsable(account, deps)) throw refused();
  let token = '';
  const outcome = await attemptIdentity(deps, {
    actor: ANONYMOUS,
    accountId: account.account_id,
    failure: 'access.passkey_refused',
    judge: async () => {
      const waiting = { purpose: 'sign_in', accountId: null } as const;
      return (await judgePasskey(deps, relyingParty, passkey, request.answer, waiting)).wrong;
    },
    onRight: async () => {
      token = await openSession(deps, account.account_id);
      return [signedInEntry(account, 'passkey')];
    },
  });
  if (outcome === 'locked') throw tooManyAttempts();
  if (outcome === 'wrong') throw refused();
  await deps.signInLimits.forgetAttempt(request.address);
  return token;
}

const refused = (): CodedError =>
  new CodedError(
    'wrong_credentials',
    'This passkey does not open an account here; try again or use the password.',
  );
