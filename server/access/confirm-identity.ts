import type { Assertion } from '../../core/contract/passkeys.ts';
import { normaliseSignInName } from '../../core/access/sign-in-name.ts';
import { CodedError } from '../../core/errors.ts';
import type { Confirmation } from '../../core/review/signature-statement.ts';
import { componentsAsked } from '../../core/review/signing-period.ts';
import type { AccessDeps } from './access-deps.ts';
import { actorOf } from './account-row.ts';
import { attemptIdentity } from './attempt-identity.ts';
import { judgePasskey } from './judge-passkey.ts';
import { findPasskey } from './passkey-row.ts';
import { confirmPassword, usableAccount } from './confirm-password.ts';
import { relyingPartyOrThrow } from './sign-in-with-passkey.ts';
import { tooManyAttempts } from './sign-in-limits.ts';

/** In which session a person signs. */
export interface SigningSession {
  accountId: string;
  /** Key of the session row. */
  tokenHash: string;
  signingSince: Date | null;
}

/** The components of identification given for one signing. */
export type IdentityProof =
  | { method: 'password'; password: string; signInName?: string | undefined }
  | { method: 'passkey'; answer: Assertion };

/**
 * Confirms that who signs is the owner of the account (21 CFR 11.200(a)(1)): at the first signing of a continuous
 * period with sign-in name and password, at further ones with the password; at any with a passkey that verified the
 * person, over a challenge made from exactly this decision. Call it before the transaction that signs, never inside: a
 * wrong attempt has to be counted although nothing is signed.
 *
 * @param isSubject whether the text behind the challenge is the decision that is being signed
 * @throws CodedError wrong_credentials, too_many_attempts, not_allowed, not_signed_in, invalid_request (the sign-in
 * name is asked for too)
 */
export async function confirmIdentity(
  deps: AccessDeps,
  session: SigningSession,
  proof: IdentityProof,
  isSubject: (subject: string) => boolean,
): Promise<Confirmation> {
  if (proof.method === 'passkey') return confirmPasskey(deps, session, proof.answer, isSubject);
  if (componentsAsked(session.signingSince) === 'one') {
    await confirmPassword(deps, session.accountId, proof.password);
    return { method: 'password', components: ['password'] };
  }
  if (proof.signInName === undefined) {
    throw new CodedError(
      'invalid_request',
      'This is your first signature here, or the first after a pause: give your sign-in name and your password.',
      { details: { needs: 'sign_in_name' } },
    );
  }
  const name = normaliseSignInName(proof.signInName) ?? proof.signInName;
  await confirmPassword(deps, session.accountId, proof.password, name);
  return { method: 'password', components: ['sign_in_name', 'password'] };
}

async function confirmPasskey(
  deps: AccessDeps,
  { accountId }: SigningSession,
  answer: Assertion,
  isSubject: (subject: string) => boolean,
): Promise<Confirmation> {
  const relyingParty = relyingPartyOrThrow(deps);
  const account = await usableAccount(deps, accountId);
  const passkey = await findPasskey(deps.database, answer.id);
  let signedSubject = '';
  const outcome = await attemptIdentity(deps, {
    actor: actorOf(account),
    accountId,
    failure: 'access.passkey_refused',
    judge: async () => {
      if (!passkey || passkey.account_id !== accountId) return 'passkey of nobody or of somebody else';
      const waiting = { purpose: 'sign', accountId } as const;
      const { wrong, challenge } = await judgePasskey(deps, relyingParty, passkey, answer, waiting);
      signedSubject = challenge?.subject ?? '';
      if (wrong !== undefined) return wrong;
      return isSubject(signedSubject) ? undefined : 'made for another decision';
    },
    onRight: async () => [
      { type: 'access.confirmed_with_passkey', subject: { type: 'account', id: accountId } },
    ],
  });
  if (outcome === 'locked') throw tooManyAttempts();
  if (outcome === 'wrong' || !passkey) {
    throw new CodedError(
      'wrong_credentials',
      'The passkey did not confirm this signature, so nothing was signed; your entries are kept.',
    );
  }
  return {
    method: 'passkey',
    components: ['passkey', 'user_verification'],
    credentialId: passkey.credential_id,
    publicKey: passkey.public_key.toString('base64url'),
    subject: signedSubject,
    clientDataJson: answer.response.clientDataJSON,
    authenticatorData: answer.response.authenticatorData,
    signature: answer.response.signature,
  };
}
