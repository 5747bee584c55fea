export interface DecodedEmail {
  text: string;
  /** Name of the encoding as the Encoding Standard writes it. */
  encoding: string;
  /** Characters that no stored text may have were taken out. */
  repaired: boolean;
}

const PRESCAN_BYTES = 2_048;
const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})/iu;

/** Byte order mark first, then the declaration (HTML Living Standard, 13.2.3.2), then what the bytes allow. */
export function decodeEmail(bytes: Uint8Array): DecodedEmail {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const declared = DECLARED.exec(start);
  const named = markOf(bytes) ?? withoutMark(bytes) ?? decoderOf(declared?.[1] ?? declared?.[2]);
  const decoded = decodeAs(bytes, named ?? 'utf-8');
  const clean = decoded.text.replaceAll('\u0000', '').toWellFormed();
  return { ...decoded, text: clean, repaired: clean.length !== decoded.text.length };
}

function markOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: every second byte of markup is zero. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, PRESCAN_BYTES);
  const zeros = [0, 0];
  for (const [at, byte] of start.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const most = start.length * 0.4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

/** A declaration of UTF-16 inside ASCII-compatible bytes cannot be true. */
function decoderOf(label: string | undefined): string | undefined {
  if (label === undefined || /^utf-?16/iu.test(label)) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Bytes that are not UTF-8, whatever they say, are read as windows-1252, as browsers do. */
function decodeAs(bytes: Uint8Array, encoding: string): { text: string; encoding: string } {
  try {
    return { text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(bytes), encoding };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}
