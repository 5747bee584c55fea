import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import type { PackedFiles } from '../zip-pack.ts';
import { strictText } from './check-container.ts';

/** A header field, folded or not (RFC 5322 section 2.2.3), without folding; empty when it is not there. */
function headerOf(head: string, name: string): string {
  const line = head.split(/\r\n(?![ \t])/u).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line === undefined
    ? ''
    : line
        .slice(name.length + 1)
        .replaceAll('\r\n', '')
        .trim();
}

const endOfHead = (text: string): number => text.indexOf('\r\n\r\n');

/** The words of one part of a message (RFC 2045); undefined for an encoding that the composer never chooses. */
function wordsOf(part: string): string | undefined {
  const [head, body] = [part.slice(0, endOfHead(part)), part.slice(endOfHead(part) + 4)];
  switch (headerOf(head, 'content-transfer-encoding')) {
    case 'quoted-printable':
      return strictText(
        Buffer.from(quotedBytes(body.replace(/[ \t]+(?=\r\n)/gu, '').replaceAll('=\r\n', '')), 'latin1'),
      );
    case 'base64':
      return strictText(Buffer.from(body, 'base64'));
    case '7bit':
      return body;
    default:
      return undefined;
  }
}

const ENCODED_WORD = /=\?utf-8\?([qb])\?([^?]*)\?=/giu;

/** A header in words: encoded words are decoded, and the white space between two of them is none (RFC 2047). */
const headerWords = (value: string): string =>
  value
    .replaceAll(/\?=\s+=\?/gu, '?==?')
    .replace(/(?:=\?utf-8\?[qb]\?[^?]*\?=)+/giu, (run) =>
      Buffer.concat(
        [...run.matchAll(ENCODED_WORD)].map(([, encoding = '', word = '']) =>
          encoding.toLowerCase() === 'b'
            ? Buffer.from(word, 'base64')
            : Buffer.from(quotedBytes(word.replaceAll('_', ' ')), 'latin1'),
        ),
      ).toString('utf8'),
    );

const quotedBytes = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** Line ends are those of a message in the one and of a file in the other; the end of the last line may be missing. */
const comparable = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n').trimEnd();

/** The message carries the approved email and nothing besides it: its subject line, and two alternatives, the same text and HTML. */
export function checkMessage(
  files: Pick<PackedFiles, 'email.eml' | 'email.txt' | 'email.html'>,
  approved: Pick<EvidenceManifest['assembly'], 'subject' | 'contentHash'>,
): EvidenceCheck {
  const message = Buffer.from(files['email.eml']).toString('latin1');
  const head = message.slice(0, endOfHead(message));
  const boundary = /^multipart\/alternative;\s*boundary="([^"]+)"$/u.exec(
    headerOf(head, 'content-type'),
  )?.[1];
  const [before, ...parts] =
    boundary === undefined ? [] : message.slice(endOfHead(message) + 4).split(`--${boundary}`);
  const faults: string[] = [];
  if (before !== '' || parts.length !== 3 || parts[2]?.trim() !== '--')
    faults.push('email.eml is not a message of two alternatives.');
  else {
    const [text, html] = parts.slice(0, 2).map((part) => comparable(wordsOf(part.replace(/^\r\n/u, ''))));
    if (text !== comparable(strictText(files['email.txt'])))
      faults.push('The text in email.eml is not email.txt.');
    if (html !== comparable(strictText(files['email.html'])))
      faults.push('The HTML in email.eml is not email.html.');
  }
  if (headerWords(headerOf(head, 'subject')) !== approved.subject)
    faults.push('The subject line of email.eml is another one.');
  if (headerOf(head, 'x-imprimatur-content-hash') !== approved.contentHash)
    faults.push('email.eml names another content hash.');
  return judged(
    'message',
    'The message email.eml carries the approved subject line, text and HTML and nothing besides.',
    faults,
  );
}
