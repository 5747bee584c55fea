import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CodedError } from '../../../core/errors.ts';
import { createSigner } from './signer.ts';
import type { CheckpointSigner } from './signer.ts';
import { parseVerifierKey } from './verifier-key.ts';

export interface SigningSettings {
  /** Name of the log in its checkpoints. */
  origin: string;
  /** Private key as PEM (PKCS #8, RFC 5958); instead of the file. */
  pem: string | undefined;
  /** File of the private key, made at the first use. */
  file: string;
  /** Verifier keys (vkey) that signed checkpoints of this log before, after a change of the key. */
  earlierKeys: readonly string[];
}

/** The signer for these settings, made when it is first asked for and then kept. */
export function lazySigner(settings: SigningSettings): () => CheckpointSigner {
  let signer: CheckpointSigner | undefined;
  return () =>
    (signer ??= createSigner(settings.origin, loadKey(settings), settings.earlierKeys.map(parseVerifierKey)));
}

/** @throws CodedError invalid_request when there is a key but it cannot be used. */
function loadKey({ pem, file }: SigningSettings): KeyObject {
  if (pem !== undefined) return readKey(pem, 'The signing key in the settings');
  if (!existsSync(file)) createKeyFile(file);
  return readKey(readFileSync(file, 'utf8'), `The signing key in ${file}`);
}

/** Readable for the owner alone; never written over a key that another process made meanwhile. */
function createKeyFile(file: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(file, pem, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

function readKey(pem: string, where: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below; the cause would repeat parts of the key.
  }
  throw new CodedError('invalid_request', `${where} is no Ed25519 private key in PEM form.`);
}
