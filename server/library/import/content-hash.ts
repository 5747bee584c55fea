import { canonicalBytes } from '../../audit/canonical-bytes.ts';
import { sha256Hex } from '../../sha256.ts';

/** SHA-256 (hex) over the RFC 8785 form of what an item says. Its status is not part of that: it moves on its own. */
export function itemHash(item: object): string {
  const content: Record<string, unknown> = { ...item };
  delete content['status'];
  return sha256Hex(canonicalBytes(content));
}
