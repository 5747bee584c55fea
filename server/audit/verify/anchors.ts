import { CodedError } from '../../../core/errors.ts';
import { openCheckpoint, splitNotes } from '../checkpoint/checkpoint.ts';
import type { VerifierKey } from '../checkpoint/verifier-key.ts';
import type { ExpectedRoot } from './log-verifier.ts';

/** A checkpoint that was kept outside, with a valid signature. */
export type Anchor = ExpectedRoot;

/**
 * Reads a file of anchors: signed checkpoints one after the other, as `anchor` writes them.
 *
 * @throws CodedError invalid_request when the file is none, or one of its checkpoints has no valid signature of the
 * keys: what cannot be believed cannot confirm anything.
 */
export function readAnchors(text: string, keys: readonly VerifierKey[]): Anchor[] {
  const notes = splitNotes(text);
  if (!notes) {
    throw new CodedError(
      'invalid_request',
      'The anchor file holds no signed checkpoints, or something besides them.',
    );
  }
  return notes.map((note, index) => {
    const opened = openCheckpoint(note, keys);
    if ('objection' in opened) {
      const which = `Checkpoint ${index + 1} of the anchor file cannot be used.`;
      throw new CodedError('invalid_request', `${which} ${opened.objection}`);
    }
    return { size: opened.size, root: opened.root, name: `The anchor ${index + 1}` };
  });
}
