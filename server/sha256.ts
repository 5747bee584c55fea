import { createHash } from 'node:crypto';
import type { HashFunction } from '../core/audit/merkle/hash-children.ts';

/** SHA-256 in lower-case hex. */
export const sha256Hex = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** SHA-256 as bytes, as the functions of `core/audit/merkle` take it. */
export const sha256Bytes: HashFunction = (bytes) => createHash('sha256').update(bytes).digest();
