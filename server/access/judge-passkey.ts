import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { Assertion } from '../../core/contract/passkeys.ts';
import type { AccessDeps } from './access-deps.ts';
import { type Challenge, takeChallenge } from './passkey-challenges.ts';
import type { PasskeyRow } from './passkey-row.ts';
import { expectedOrigin, type RelyingParty } from './relying-party.ts';

const clientDataSchema = z.object({ challenge: z.string().max(200), origin: z.string().max(2_000) });

/** What the browser says it was asked, where and by what; undefined when it cannot be read. */
export function readClientData(encoded: string): z.output<typeof clientDataSchema> | undefined {
  try {
    return clientDataSchema.parse(JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}

export interface JudgedPasskey {
  /** Why the answer does not identify the owner; undefined when it does. */
  wrong: string | undefined;
  challenge: Challenge | undefined;
}

/**
 * Judges an answer of a passkey (W3C Web Authentication section 7.2): a challenge that waits for this account and was
 * not answered before, this site, the person verified by the authenticator, a valid signature and a counter that does
 * not fall. Saves the counter. Runs in the transaction that locked the account.
 */
export async function judgePasskey(
  deps: AccessDeps,
  relyingParty: RelyingParty,
  passkey: PasskeyRow,
  answer: Assertion,
  waiting: Pick<Challenge, 'purpose' | 'accountId'>,
): Promise<JudgedPasskey> {
  const said = readClientData(answer.response.clientDataJSON);
  if (!said) return { wrong: 'unreadable answer', challenge: undefined };
  const challenge = await takeChallenge(deps, said.challenge, waiting);
  if (!challenge) return { wrong: 'challenge unknown, too old or used', challenge };
  const verified = await verify(relyingParty, passkey, answer, said);
  if (verified === undefined) return { wrong: 'answer not valid', challenge };
  await deps.database.query(
    'UPDATE passkey SET counter = $2, backed_up = $3, last_used_at = $4 WHERE credential_id = $1',
    [passkey.credential_id, verified.counter, verified.backedUp, deps.clock()],
  );
  return { wrong: undefined, challenge };
}

async function verify(
  relyingParty: RelyingParty,
  passkey: PasskeyRow,
  answer: Assertion,
  said: { challenge: string; origin: string },
): Promise<{ counter: number; backedUp: boolean } | undefined> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, response: withoutHandle(answer.response) },
      expectedChallenge: said.challenge,
      expectedOrigin: expectedOrigin(relyingParty, said.origin),
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: Number(passkey.counter),
      },
    });
    if (!verified || !authenticationInfo.userVerified) return undefined;
    return { counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp };
  } catch {
    // The library throws for every part that does not hold; which one is of use to an attacker only.
    return undefined;
  }
}

/** The user handle is not needed: the credential id names the account. */
const withoutHandle = ({
  clientDataJSON,
  authenticatorData,
  signature,
}: Assertion['response']): Pick<
  Assertion['response'],
  'clientDataJSON' | 'authenticatorData' | 'signature'
> => ({ clientDataJSON, authenticatorData, signature });
