import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { checkpointText } from './checkpoint.ts';
import type { Checkpoint } from './checkpoint.ts';
import { signNote } from './signed-note.ts';
import { formatVerifierKey, verifierKeyOf } from './verifier-key.ts';
import type { VerifierKey } from './verifier-key.ts';

/** Signs the checkpoints of one log. */
export interface CheckpointSigner {
  /** Keys whose checkpoints are believed: its own, then earlier ones of this log. */
  keys: readonly VerifierKey[];
  /** The key that others verify with, as text (vkey). */
  verifierKey: string;
  /** The checkpoint as a signed note, under the log's own origin. */
  sign(tree: Omit<Checkpoint, 'origin'>): string;
  /** Another text as a signed note; it ends with a newline, and its first line must not make it a checkpoint. */
  signText(text: string): string;
}

/**
 * `origin` names the log and is also the name of the key, as C2SP tlog-checkpoint recommends. `earlier` are keys that
 * signed checkpoints of this log before.
 */
export function createSigner(
  origin: string,
  privateKey: KeyObject,
  earlier: readonly VerifierKey[] = [],
): CheckpointSigner {
  const key = verifierKeyOf(origin, createPublicKey(privateKey));
  return {
    keys: [key, ...earlier],
    verifierKey: formatVerifierKey(key),
    sign: (tree) => signNote(checkpointText({ origin, ...tree }), key, privateKey),
    signText: (text) => {
      if (text.startsWith(`${origin}\n`)) throw new Error('A checkpoint is signed with `sign`.');
      return signNote(text, key, privateKey);
    },
  };
}
