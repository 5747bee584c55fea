import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { z } from 'zod';
import { anyActor } from '../../core/access/policy.ts';
import { type attestationSchema, creationOptionsSchema, type Passkey } from '../../core/contract/passkeys.ts';
import { CodedError } from '../../core/errors.ts';
import { mutate } from '../audit/mutate.ts';
import type { AccessDeps } from './access-deps.ts';
import { lockAccount } from './account-row.ts';
import { readClientData } from './judge-passkey.ts';
import { CHALLENGE_MS, issueChallenge, takeChallenge } from './passkey-challenges.ts';
import { descriptorsOf, findPasskey, passkeysOf, passkeyView } from './passkey-row.ts';
import { confirmPassword } from './confirm-password.ts';
import { expectedOrigin } from './relying-party.ts';
import type { CurrentSession } from './sessions.ts';
import { relyingPartyOrThrow } from './sign-in-with-passkey.ts';

/** EdDSA, ES256 and RS256, which every authenticator knows one of (IANA COSE Algorithms). */
const ALGORITHMS = [-8, -7, -257];

/** More passkeys than anybody has devices; keeps the options small. */
const PASSKEYS_MAX = 20;

/**
 * Options to make a passkey with, after the password was given again.
 *
 * @throws CodedError wrong_credentials, too_many_attempts, not_allowed (no passkeys here), conflict (too many)
 */
export async function beginPasskey(
  deps: AccessDeps,
  { actor }: CurrentSession,
  password: string,
): Promise<z.output<typeof creationOptionsSchema>> {
  const { id } = relyingPartyOrThrow(deps);
  await confirmPassword(deps, actor.id, password);
  const existing = await passkeysOf(deps.database, actor.id);
  if (existing.length >= PASSKEYS_MAX) {
    throw new CodedError('conflict', `An account has at most ${PASSKEYS_MAX} passkeys; remove one first.`);
  }
  const challenge = await issueChallenge(deps, { purpose: 'register', accountId: actor.id, subject: null });
  const options = await generateRegistrationOptions({
    rpName: 'Imprimatur',
    rpID: id,
    userName: actor.printedName || actor.id,
    userDisplayName: actor.printedName,
    userID: new TextEncoder().encode(actor.id).slice(0, 64),
    challenge: new Uint8Array(Buffer.from(challenge, 'base64url')),
    timeout: CHALLENGE_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: descriptorsOf(existing),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return creationOptionsSchema.parse(options);
}

/**
 * Keeps the public key of a new passkey.
 *
 * @throws CodedError invalid_request (the answer does not hold), conflict (known already)
 */
export async function addPasskey(
  deps: AccessDeps,
  { actor }: CurrentSession,
  request: { name: string; answer: z.output<typeof attestationSchema> },
): Promise<Passkey> {
  const made = await judgeAttestation(deps, actor.id, request.answer);
  return mutate(deps, {
    actor,
    policy: anyActor,
    load: () => lockAccount(deps.database, actor.id),
    change: async () => {
      if (await findPasskey(deps.database, made.id)) {
        throw new CodedError('conflict', 'This passkey is known already.');
      }
      await deps.database.query(
        `INSERT INTO passkey (credential_id, account_id, public_key, counter, transports, name, backed_up, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          made.id,
          actor.id,
          made.publicKey,
          made.counter,
          request.answer.response.transports ?? [],
          request.name.trim() || 'Passkey',
          made.backedUp,
          deps.clock(),
        ],
      );
      const stored = await findPasskey(deps.database, made.id);
      if (!stored) throw new Error('A passkey that was just stored is not there.');
      return {
        result: passkeyView(stored),
        entries: [
          {
            type: 'access.passkey_added',
            subject: { type: 'account', id: actor.id },
            details: { passkey: made.id.slice(0, 16) },
          },
        ],
      };
    },
  });
}

async function judgeAttestation(
  deps: AccessDeps,
  accountId: string,
  answer: z.output<typeof attestationSchema>,
): Promise<{ id: string; publicKey: Buffer; counter: number; backedUp: boolean }> {
  const relyingParty = relyingPartyOrThrow(deps);
  const said = readClientData(answer.response.clientDataJSON);
  const waiting = { purpose: 'register', accountId } as const;
  if (!said || !(await takeChallenge(deps, said.challenge, waiting))) throw notMade();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        ...answer,
        response: { ...answer.response, transports: answer.response.transports ?? [] },
      },
      expectedChallenge: said.challenge,
      expectedOrigin: expectedOrigin(relyingParty, said.origin),
      expectedRPID: relyingParty.id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified) throw notMade();
    const { credential, credentialBackedUp } = registrationInfo;
    const { id, publicKey, counter } = credential;
    return { id, publicKey: Buffer.from(publicKey), counter, backedUp: credentialBackedUp };
  } catch (cause) {
    throw notMade(cause);
  }
}

const notMade = (cause?: unknown): CodedError =>
  new CodedError('invalid_request', 'The passkey could not be checked, so none was added; begin again.', {
    cause,
  });
