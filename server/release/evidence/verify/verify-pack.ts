import { checkAiRecord } from '../../../../core/release/evidence/check-ai.ts';
import {
  checkAuthors,
  checkRoles,
  checkSignatures,
} from '../../../../core/release/evidence/check-approvals.ts';
import { checkIdentity } from '../../../../core/release/evidence/check-identity.ts';
import { checkApprovedTexts, checkSources } from '../../../../core/release/evidence/check-library.ts';
import { checkRecords } from '../../../../core/release/evidence/check-records.ts';
import { checkReports } from '../../../../core/release/evidence/check-reports.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import { checkMembership } from '../../../../core/release/evidence/membership.ts';
import type { EvidenceCheck, EvidenceFacts } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import type { VerifierKey } from '../../../audit/checkpoint/verifier-key.ts';
import { reportDigest } from '../../../review/write-signature.ts';
import { sha256Bytes, sha256Hex } from '../../../sha256.ts';
import { readPack } from '../zip-pack.ts';
import type { PackedFiles } from '../zip-pack.ts';
import { checkAnchor } from './check-anchor.ts';
import { checkFiles, checkKey, checkPackSignature, keyOf, readManifest } from './check-container.ts';
import { checkContentHash, checkItems } from './check-content.ts';
import { checkCover } from './check-cover.ts';
import { checkLog } from './check-log.ts';
import { checkMessage } from './check-message.ts';
import { checkPasskeys } from './check-passkeys.ts';
import { notProven } from './not-proven.ts';
import type { PackVerification } from './pack-verification.ts';

/** What the reader of a pack knows from elsewhere. */
export interface PackExpectations {
  /** The key of the installation. */
  key?: VerifierKey | undefined;
  /** Signed checkpoints that were kept outside. */
  anchors?: readonly string[] | undefined;
}

/**
 * Verifies an evidence pack from its bytes alone: no server, no database, no settings.
 *
 * @throws CodedError invalid_request when the bytes cannot be read as a pack at all.
 */
export function verifyPack(bytes: Uint8Array, expected: PackExpectations = {}): PackVerification {
  const { files, faults } = readPack(bytes);
  const container = judged(
    'container',
    'Every byte of the zip file outside its files is as a pack has it; no file is missing and none was added.',
    faults,
  );
  const { manifest, check } = readManifest(files);
  const checks = [container, check, ...(manifest ? checksOf(files, manifest, expected) : [])];
  const bad = checks.find(({ result }) => result === 'fail');
  return {
    ok: bad === undefined && manifest !== undefined,
    kind: 'evidence-pack',
    assemblyId: manifest?.assembly.id ?? null,
    contentHash: manifest?.assembly.contentHash ?? null,
    keyPinned: passed(checks, 'key'),
    anchored: passed(checks, 'anchor'),
    firstBad: bad?.faults[0] ?? null,
    checks,
    notProven: manifest && !bad ? notProven(manifest, checks) : [],
  };
}

const passed = (checks: readonly EvidenceCheck[], id: string): boolean =>
  checks.some((check) => check.id === id && check.result === 'pass');

function checksOf(
  files: PackedFiles,
  manifest: EvidenceManifest,
  { key, anchors }: PackExpectations,
): EvidenceCheck[] {
  const log = checkLog(manifest);
  const facts: EvidenceFacts = { manifest, entries: log.entries, digestOf: sha256Hex };
  const keys = [key, keyOf(manifest.verifierKey), keyOf(manifest.log.verifierKey)].filter(
    (each) => each !== undefined,
  );
  return [
    checkFiles(files, manifest),
    checkPackSignature(files, manifest),
    ...(key ? [checkKey(manifest, key)] : []),
    checkContentHash(files, manifest),
    checkItems(manifest),
    checkApprovedTexts(facts),
    checkSources(facts),
    checkMessage(files, manifest.assembly),
    checkSignatures(facts),
    ...checkPasskeys(manifest),
    ...checkMembership(facts, sha256Bytes),
    checkRoles(facts),
    checkAuthors(facts),
    checkReports(facts, reportDigest),
    ...log.checks,
    checkIdentity(facts),
    checkRecords(facts),
    checkAiRecord(facts),
    checkCover(files, manifest),
    ...(anchors ? [checkAnchor(log.checkpoint, anchors, keys)] : []),
  ];
}
