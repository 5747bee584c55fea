import { verifyConsistency as verifyConsistencyWith } from '../../core/audit/merkle/verify-consistency.ts';
import type { ConsistencyClaim } from '../../core/audit/merkle/verify-consistency.ts';
import { verifyInclusion as verifyInclusionWith } from '../../core/audit/merkle/verify-inclusion.ts';
import type { InclusionClaim } from '../../core/audit/merkle/verify-inclusion.ts';
import { sha256Bytes } from '../sha256.ts';

/** Verifies an inclusion proof over SHA-256 (RFC 9162 section 2.1.3.2). */
export const verifyInclusion = (claim: InclusionClaim): boolean => verifyInclusionWith(claim, sha256Bytes);

/** Verifies a consistency proof over SHA-256 (RFC 9162 section 2.1.4.2). */
export const verifyConsistency = (claim: ConsistencyClaim): boolean =>
  verifyConsistencyWith(claim, sha256Bytes);
