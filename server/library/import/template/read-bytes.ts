import { refuseEmptyOrLarge } from '../read-text.ts';
import type { ImportSource } from '../source.ts';

/** All bytes of a file. @throws CodedError invalid_import when it is empty or larger than the limit. */
export async function readAllBytes(source: ImportSource, limitMebibytes: number): Promise<Uint8Array> {
  refuseEmptyOrLarge(source, limitMebibytes, 'An email is far smaller.');
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
