import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { VerifierKey } from './verifier-key.ts';

const KEY_ID_BYTES = 4;
const SIGNATURE_LINE = /^— ([^\s+]+) ([0-9A-Za-z+/]+=*)$/u;

/** A signed note (C2SP signed-note): the text, an empty line, one signature line. `text` ends with a newline. */
export function signNote(text: string, key: VerifierKey, privateKey: KeyObject): string {
  const signature = sign(null, Buffer.from(text, 'utf8'), privateKey);
  return `${text}\n— ${key.name} ${Buffer.concat([key.id, signature]).toString('base64')}\n`;
}

/**
 * The text of a note with a valid signature of one of these keys, or what is wrong. Signatures of other keys are
 * ignored; a wrong signature of a known key makes the whole note invalid.
 */
export function openNote(
  note: string,
  keys: readonly VerifierKey[],
): { text: string } | { objection: string } {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) return { objection: 'It is not in the form of a signed note.' };
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2, -1).split('\n');
  let valid = false;
  for (const line of lines) {
    const [, name, encoded = ''] = SIGNATURE_LINE.exec(line) ?? [];
    if (name === undefined) return { objection: 'A signature line is not in the form of a signed note.' };
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.toString('base64') !== encoded) return { objection: 'A signature is not base64 (RFC 4648).' };
    const id = bytes.subarray(0, KEY_ID_BYTES);
    const key = keys.find((known) => known.name === name && known.id.equals(id));
    if (!key) continue;
    if (!verify(null, Buffer.from(text, 'utf8'), key.publicKey, bytes.subarray(KEY_ID_BYTES))) {
      return { objection: 'Its signature does not fit its text.' };
    }
    valid = true;
  }
  return valid ? { text } : { objection: 'It carries no signature of a known key.' };
}
