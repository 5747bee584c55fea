import { strictText } from './check-container.ts';

/** A header field, folded or not (RFC 5322 section 2.2.3), without folding; empty when it is not there. */
export function headerOf(head: string, name: string): string {
  const line = head.split(/\r\n(?![ \t])/u).find((each) => each.toLowerCase().startsWith(`${name}:`));
  return line === undefined
    ? ''
    : line
        .slice(name.length + 1)
        .replaceAll('\r\n', '')
        .trim();
}

const endOfHead = (text: string): number => text.indexOf('\r\n\r\n');
export const headOf = (part: string): string => part.slice(0, endOfHead(part));

/**
 * The parts of a message or part of exactly this multipart type (RFC 2046 section 5.1), each without the line end before
 * it; undefined for anything else, also for words before, between or behind the parts.
 */
export function partsOf(
  whole: string,
  type: 'multipart/alternative' | 'multipart/related',
): string[] | undefined {
  const boundary = new RegExp(`^${type};(?: *type="text/html";)?\\s*boundary="([^"]+)"$`, 'u').exec(
    headerOf(headOf(whole), 'content-type'),
  )?.[1];
  if (boundary === undefined) return undefined;
  const [before, ...parts] = whole.slice(endOfHead(whole) + 4).split(`--${boundary}`);
  const after = parts.pop();
  return before === '' && after?.trim() === '--'
    ? parts.map((part) => part.replace(/^\r\n/u, ''))
    : undefined;
}

/** The bytes of one part of a message (RFC 2045); undefined for an encoding that the composer never chooses. */
export function bytesOf(part: string): Buffer | undefined {
  const body = part.slice(endOfHead(part) + 4);
  switch (headerOf(headOf(part), 'content-transfer-encoding')) {
    case 'quoted-printable':
      return Buffer.from(quotedBytes(body.replace(/[ \t]+(?=\r\n)/gu, '').replaceAll('=\r\n', '')), 'latin1');
    case 'base64':
      return Buffer.from(body, 'base64');
    case '7bit':
      return Buffer.from(body, 'latin1');
    default:
      return undefined;
  }
}

/** The words of one part, which are UTF-8; undefined when they are not. */
export function wordsOf(part: string): string | undefined {
  const bytes = bytesOf(part);
  return bytes && strictText(bytes);
}

/** Bytes, one character each, of quoted-printable text without its soft line ends. */
export const quotedBytes = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
