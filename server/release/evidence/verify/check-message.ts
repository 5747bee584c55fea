import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import type { PackedFiles } from '../zip-pack.ts';
import { strictText } from './check-container.ts';
import { htmlWithPictures } from './html-with-pictures.ts';
import { headerOf, headOf, partsOf, quotedBytes, wordsOf } from './message-parts.ts';

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

/** Line ends are those of a message in the one and of a file in the other; the end of the last line may be missing. */
const comparable = (text: string | undefined): string | undefined => text?.replaceAll('\r\n', '\n').trimEnd();

/**
 * The message carries the approved email and nothing besides it: its subject line, and two alternatives, the same text and
 * HTML, with those pictures that the HTML names.
 */
export function checkMessage(
  files: Pick<PackedFiles, 'email.eml' | 'email.txt' | 'email.html'>,
  approved: Pick<EvidenceManifest['assembly'], 'subject' | 'contentHash'>,
): EvidenceCheck {
  const message = Buffer.from(files['email.eml']).toString('latin1');
  const head = headOf(message);
  const [text, html, ...more] = partsOf(message, 'multipart/alternative') ?? [];
  const faults: string[] = [];
  if (text === undefined || html === undefined || more.length > 0)
    faults.push('email.eml is not a message of two alternatives.');
  else {
    if (comparable(wordsOf(text)) !== comparable(strictText(files['email.txt'])))
      faults.push('The text in email.eml is not email.txt.');
    if (comparable(htmlWithPictures(html)) !== comparable(strictText(files['email.html'])))
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
