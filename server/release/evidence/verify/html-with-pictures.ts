import { sha256Hex } from '../../../sha256.ts';
import { bytesOf, headerOf, headOf, partsOf, wordsOf } from './message-parts.ts';

const CONTENT_ID = /^<(([0-9a-f]{64})@[^<>\s"]+)>$/u;

/**
 * The HTML of a part as it was signed. Where the message carries its pictures, each is put back to its public address;
 * undefined when one of them is not the picture whose SHA-256 that address names, or stands nowhere in the HTML.
 */
export function htmlWithPictures(part: string): string | undefined {
  const [first, ...pictures] = partsOf(part, 'multipart/related') ?? [part];
  let html = first === undefined ? undefined : wordsOf(first);
  for (const picture of pictures) {
    const [, id = '', sha256 = ''] = CONTENT_ID.exec(headerOf(headOf(picture), 'content-id')) ?? [];
    const address = headerOf(headOf(picture), 'content-location');
    const bytes = bytesOf(picture);
    const named = `"cid:${id}"`;
    const isThatPicture =
      bytes !== undefined && sha256Hex(bytes) === sha256 && address.includes(`/${sha256}.`);
    if (html === undefined || !isThatPicture || !html.includes(named)) return undefined;
    html = html.replaceAll(named, () => `"${address}"`);
  }
  return html;
}
