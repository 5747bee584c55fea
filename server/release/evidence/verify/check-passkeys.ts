import { createHash, createPublicKey, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { decodeCredentialPublicKey } from '@simplewebauthn/server/helpers';
import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { statementsOf } from '../../../../core/release/evidence/signed.ts';
import type { Confirmation, SignatureStatement } from '../../../../core/review/signature-statement.ts';
import { challengeOver } from '../../../access/passkey-challenges.ts';
import { isSubjectOf } from '../../../review/signing-subject.ts';

type Passkey = Extract<Confirmation, { method: 'passkey' }>;

/** Bit of the flags, and their place after the hash of the site (W3C Web Authentication section 6.1). */
const USER_VERIFIED = 0x04;
const FLAGS_AT = 32;

/** What authenticators signed is exactly these decisions; empty when no passkey was used. */
export function checkPasskeys(manifest: EvidenceManifest): EvidenceCheck[] {
  const faults = statementsOf(manifest).flatMap((statement) =>
    statement.format === 2 && statement.confirmation.method === 'passkey'
      ? [passkeyFault(statement, statement.confirmation)]
      : [],
  );
  if (faults.length === 0) return [];
  return [
    judged(
      'passkeys',
      'What each authenticator signed is this decision by this account, with the person verified by it.',
      faults.flatMap((fault) => fault ?? []),
    ),
  ];
}

function passkeyFault(statement: SignatureStatement, passkey: Passkey): string | undefined {
  const name = `The passkey of ${statement.printedName}`;
  const { accountId, assemblyId, contentHash, role, meaning } = statement;
  const onBehalfOf = 'onBehalfOf' in statement ? (statement.onBehalfOf?.accountId ?? null) : null;
  if (!isSubjectOf(accountId, { assemblyId, contentHash, role, meaning, onBehalfOf })(passkey.subject))
    return `${name} was used for another decision.`;
  if (!answers(passkey)) return `${name} did not sign this decision.`;
  return undefined;
}

/** The signature is over the authenticator data and the digest of the client data (section 7.2, steps 10 to 21). */
function answers({ publicKey, subject, clientDataJson, authenticatorData, signature }: Passkey): boolean {
  try {
    const clientData = Buffer.from(clientDataJson, 'base64url');
    const said: unknown = JSON.parse(clientData.toString('utf8'));
    const isAnswer =
      typeof said === 'object' &&
      said !== null &&
      'type' in said &&
      said.type === 'webauthn.get' &&
      'challenge' in said &&
      said.challenge === challengeOver(subject);
    const authenticator = Buffer.from(authenticatorData, 'base64url');
    const verified = ((authenticator[FLAGS_AT] ?? 0) & USER_VERIFIED) !== 0;
    if (!isAnswer || !verified) return false;
    const { key, digest } = keyFrom(Buffer.from(publicKey, 'base64url'));
    const signed = Buffer.concat([authenticator, createHash('sha256').update(clientData).digest()]);
    return verify(digest, signed, key, Buffer.from(signature, 'base64url'));
  } catch {
    return false;
  }
}

/** Labels of COSE keys: type, and by type the parameters (RFC 9052 section 7, RFC 9053 section 7, RFC 8230). */
const CURVES: Readonly<Record<number, string>> = { 1: 'P-256', 2: 'P-384', 3: 'P-521', 6: 'Ed25519' };

const jwk = (key: Record<string, string>): KeyObject => createPublicKey({ key, format: 'jwk' });

/** @throws Error for a key of an algorithm that passkeys of this program never have. */
function keyFrom(cose: Uint8Array<ArrayBuffer>): { key: KeyObject; digest: string | null } {
  // The library's type names only the parameters that every key has.
  const parameters: unknown = decodeCredentialPublicKey(cose);
  if (!(parameters instanceof Map)) throw new TypeError('The key is not in the form of a COSE key.');
  const bytes = (label: number): string => {
    const value: unknown = parameters.get(label);
    if (!(value instanceof Uint8Array)) throw new TypeError('The key is incomplete.');
    return Buffer.from(value).toString('base64url');
  };
  const crv = CURVES[Number(parameters.get(-1))] ?? '';
  switch (parameters.get(1)) {
    case 1:
      return { key: jwk({ kty: 'OKP', crv, x: bytes(-2) }), digest: null };
    case 2:
      return {
        key: jwk({ kty: 'EC', crv, x: bytes(-2), y: bytes(-3) }),
        digest: crv === 'P-256' ? 'sha256' : crv === 'P-384' ? 'sha384' : 'sha512',
      };
    case 3:
      return { key: jwk({ kty: 'RSA', n: bytes(-1), e: bytes(-2) }), digest: 'sha256' };
    default:
      throw new TypeError('The key is of an unknown type.');
  }
}
