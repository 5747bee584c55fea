import type { ImportSource } from '../source.ts';
import { refuseFile } from '../source.ts';
import { refuseEmptyOrLarge } from '../read-text.ts';

const LABEL_MEBIBYTES = 20;

/** Encodings that labels come in, by the names an XML declaration may use; the value is a name of `TextDecoder`. */
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  'utf-16': 'utf-16',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
};

/**
 * The text of an XML file in the encoding that it declares (XML 1.0 section 4.3.3).
 * @throws CodedError when it is empty, larger than 20 MiB, or its bytes contradict the declaration.
 */
export async function decodeXml(source: ImportSource): Promise<string> {
  refuseEmptyOrLarge(source, LABEL_MEBIBYTES, 'A label is far smaller.');
  const pieces: Uint8Array[] = [];
  for await (const piece of source.open()) pieces.push(piece);
  const bytes = Buffer.concat(pieces);
  const mark = byteOrderMark(bytes);
  const declared = declaredEncoding(bytes, mark);
  const encoding = ENCODINGS[declared];
  if (encoding === undefined)
    throw refuseFile(source.name, `declares the encoding ${declared}, which is not known here.`);
  const contradiction = `declares the encoding ${declared}, but its bytes are not in it; save it again in UTF-8.`;
  if ((encoding === 'utf-16') !== (mark === 'utf-16le' || mark === 'utf-16be')) {
    throw refuseFile(source.name, contradiction);
  }
  const text = decode(bytes, encoding === 'utf-16' && mark ? mark : encoding);
  if (text === undefined) throw refuseFile(source.name, contradiction);
  // Bytes beyond ASCII that happen to be valid UTF-8 are UTF-8: as Latin-1 every word with an accent would be wrong.
  const isMislabelled =
    encoding === 'windows-1252' && bytes.some((byte) => byte > 0x7f) && decode(bytes, 'utf-8') !== undefined;
  if (isMislabelled) throw refuseFile(source.name, contradiction);
  if (text.includes('\u0000'))
    throw refuseFile(source.name, 'contains the character U+0000, so it is not XML.');
  if (text.trim() === '') throw refuseFile(source.name, 'is empty.');
  return text;
}

function byteOrderMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** Encoding name in lower case; UTF-8 without a declaration, UTF-16 with its byte order mark. */
function declaredEncoding(bytes: Buffer, mark: string | undefined): string {
  const start = mark
    ? (decode(bytes.subarray(0, 400), mark) ?? '')
    : bytes.subarray(0, 200).toString('latin1');
  const declaration = /<\?xml[^>]*?\bencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/u.exec(start)?.[1];
  return declaration?.toLowerCase() ?? (mark ? 'utf-16' : 'utf-8');
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
