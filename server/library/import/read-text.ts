import type { ImportSource } from './source.ts';
import { refuseFile } from './source.ts';

const MEBIBYTE = 1024 * 1024;

/** The text of a UTF-8 file in pieces, without byte order mark. @throws CodedError when it is not UTF-8 text. */
export async function* readText(source: ImportSource): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  for await (const chunk of source.open()) {
    if (isFirst) refuseUtf16(source.name, chunk);
    isFirst = false;
    const text = decode(source.name, () => decoder.decode(chunk, { stream: true }));
    if (text !== '') yield text;
  }
  const rest = decode(source.name, () => decoder.decode());
  if (rest !== '') yield rest;
}

/** The whole text. @throws CodedError also when the file is larger than the limit or empty. */
export async function readWholeText(
  source: ImportSource,
  limitMebibytes: number,
  advice: string,
): Promise<string> {
  refuseEmptyOrLarge(source, limitMebibytes, advice);
  let whole = '';
  for await (const text of readText(source)) whole += text;
  if (whole.trim() === '') throw refuseFile(source.name, 'is empty.');
  return whole;
}

/** Refuses by size before a byte is read. `advice` says what to do with a larger file. */
export function refuseEmptyOrLarge(source: ImportSource, limitMebibytes: number, advice: string): void {
  if (source.size === 0) throw refuseFile(source.name, 'is empty.');
  if (source.size > limitMebibytes * MEBIBYTE) {
    const size = Math.ceil(source.size / MEBIBYTE);
    throw refuseFile(source.name, `has ${size} MiB; the limit is ${limitMebibytes} MiB. ${advice}`);
  }
}

function decode(name: string, step: () => string): string {
  let text: string;
  try {
    text = step();
  } catch (error) {
    throw refuseFile(name, 'is not valid UTF-8; save it as UTF-8 and import it again.', error);
  }
  if (text.includes('\u0000')) {
    throw refuseFile(name, 'contains the character U+0000, so it is not a text file.');
  }
  return text;
}

function refuseUtf16(name: string, bytes: Uint8Array): void {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) throw refuseFile(name, 'is UTF-16; save it as UTF-8 and import it again.');
}
