const NEWLINE = 0x0a;
/** No entry is nearly as long. */
const LONGEST_BYTES = 16 * 1024 * 1024;

/**
 * Lines of strict UTF-8, each ended by one newline and by nothing else; null for a line that is not UTF-8, is too long
 * or has no newline, after which nothing more comes.
 */
export async function* strictLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = rest.indexOf(NEWLINE); end >= 0; end = rest.indexOf(NEWLINE, start)) {
      const text = decode(decoder, rest.subarray(start, end));
      yield text;
      if (text === null) return;
      start = end + 1;
    }
    rest = rest.subarray(start);
    if (rest.length > LONGEST_BYTES) break;
  }
  if (rest.length > 0) yield null;
}

function decode(decoder: TextDecoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
