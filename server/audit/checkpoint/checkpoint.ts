import { openNote } from './signed-note.ts';
import type { VerifierKey } from './verifier-key.ts';

/** What a checkpoint says: this log has so many entries and this Merkle root over them. */
export interface Checkpoint {
  origin: string;
  size: number;
  root: Buffer;
}

/** The text that is signed: origin, size, root in base64, a line each (C2SP tlog-checkpoint). */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** The checkpoint in a signed note, or what is wrong with the note. Lines of extension are refused: we write none. */
export function openCheckpoint(
  note: string,
  keys: readonly VerifierKey[],
): Checkpoint | { objection: string } {
  const opened = openNote(note, keys);
  if ('objection' in opened) return opened;
  const [, origin, size, root] = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([^\n]+)\n$/u.exec(opened.text) ?? [];
  if (origin === undefined || size === undefined || root === undefined) {
    return { objection: 'It is not in the form of a checkpoint.' };
  }
  const checkpoint = { origin, size: Number(size), root: Buffer.from(root, 'base64') };
  const canonical = checkpointText(checkpoint) === opened.text && checkpoint.root.length === 32;
  return canonical ? checkpoint : { objection: 'It is not in the form of a checkpoint.' };
}

const NOTE = /[^\n]+\n(?:[^\n]+\n)+\n(?:— [^\n]+\n)+/gu;

/** The signed notes of a text that holds one after the other; null when anything else stands between them. */
export function splitNotes(text: string): string[] | null {
  const notes = text.match(NOTE) ?? [];
  const rest = text.replace(NOTE, '').replaceAll('\n', '');
  return notes.length === 0 || rest !== '' ? null : [...notes];
}
