import { createHash, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { CodedError } from '../../../core/errors.ts';

/** Signature type of Ed25519 in C2SP signed-note. */
const ED25519 = 0x01;
const PUBLIC_KEY_BYTES = 32;

/** What verifies the signatures of one key: its name, its key ID (four bytes) and the public key. */
export interface VerifierKey {
  name: string;
  id: Buffer;
  publicKey: KeyObject;
}

/** The verifier key of an Ed25519 public key; key ID as C2SP signed-note, section "Ed25519 signatures", says. */
export function verifierKeyOf(name: string, publicKey: KeyObject): VerifierKey {
  return { name, publicKey, id: keyId(name, rawKey(publicKey)) };
}

/** `name+hexadecimal key ID+base64(type || public key)`: the form in which verifier keys are handed on (vkey). */
export const formatVerifierKey = ({ name, id, publicKey }: VerifierKey): string =>
  [
    name,
    id.toString('hex'),
    Buffer.concat([Uint8Array.of(ED25519), rawKey(publicKey)]).toString('base64'),
  ].join('+');

/**
 * Reads a vkey of an Ed25519 key.
 *
 * @throws CodedError invalid_request when it is none, or when its key ID is not that of its name and key.
 */
export function parseVerifierKey(text: string): VerifierKey {
  const match = /^([^\s+]+)\+([0-9a-f]{8})\+([0-9A-Za-z+/=]+)$/u.exec(text);
  const [, name = '', id = '', encoded = ''] = match ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const raw = bytes.subarray(1);
  const wellFormed =
    bytes[0] === ED25519 && raw.length === PUBLIC_KEY_BYTES && bytes.toString('base64') === encoded;
  if (!wellFormed || keyId(name, raw).toString('hex') !== id) {
    throw new CodedError(
      'invalid_request',
      'This is no verifier key in the form name+id+key of an Ed25519 key.',
    );
  }
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') };
  return { name, id: Buffer.from(id, 'hex'), publicKey: createPublicKey({ key: jwk, format: 'jwk' }) };
}

const keyId = (name: string, raw: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(ED25519)).update(raw).digest().subarray(0, 4);

/** The 32 bytes of RFC 8032 at the end of the SubjectPublicKeyInfo (RFC 8410). */
const rawKey = (publicKey: KeyObject): Buffer =>
  publicKey.export({ type: 'spki', format: 'der' }).subarray(-PUBLIC_KEY_BYTES);
