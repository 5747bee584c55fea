import { createHash } from 'node:crypto';
import type { HashFunction } from '../../../core/audit/merkle/hash-children.ts';

/** SHA-256 as bytes, for the tree over the members. */
export const sha256Bytes: HashFunction = (bytes) => createHash('sha256').update(bytes).digest();
