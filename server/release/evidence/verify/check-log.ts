import type { AuditEntry } from '../../../../core/audit/entry.ts';
import type { EvidenceCheck } from '../../../../core/release/evidence/evidence-check.ts';
import { judged } from '../../../../core/release/evidence/evidence-check.ts';
import type { EvidenceManifest } from '../../../../core/release/evidence/manifest.ts';
import { leafHashOf } from '../../../audit/chain.ts';
import { openCheckpoint } from '../../../audit/checkpoint/checkpoint.ts';
import type { Checkpoint } from '../../../audit/checkpoint/checkpoint.ts';
import { verifyInclusion } from '../../../audit/merkle-proofs.ts';
import { readLeaf } from '../../../audit/read-leaf.ts';
import { keyOf } from './check-container.ts';

/** What the part of the log in a pack says. */
export interface LogPart {
  checkpoint: Checkpoint | undefined;
  /** Entries that can be read, in the order of the log. */
  entries: AuditEntry[];
  checks: EvidenceCheck[];
}

/** The checkpoint is signed, and each entry is in the tree that it covers (RFC 9162 section 2.1.3). */
export function checkLog({ log }: EvidenceManifest): LogPart {
  const key = keyOf(log.verifierKey);
  const opened = key
    ? openCheckpoint(log.checkpoint, [key])
    : { objection: 'The manifest names no Ed25519 key.' };
  const checkpoint = 'objection' in opened ? undefined : opened;
  const faults: string[] = [];
  const entries: AuditEntry[] = [];
  let last = -1;
  for (const { position, leaf: text, proof } of log.entries) {
    const leaf = Buffer.from(text, 'utf8');
    const read = readLeaf(leaf);
    const claim = checkpoint && {
      leafIndex: position,
      treeSize: checkpoint.size,
      root: checkpoint.root,
      proof: proof.map((hash) => Buffer.from(hash, 'base64')),
      leafHash: leafHashOf(leaf),
    };
    if ('objection' in read) faults.push(`Entry ${position}: ${read.objection}`);
    else entries.push(read.entry);
    if (!claim || !verifyInclusion(claim))
      faults.push(`Entry ${position} is not in the log of the checkpoint.`);
    if (position <= last) faults.push(`Entry ${position} is not in the order of the log.`);
    last = position;
  }
  return {
    checkpoint,
    entries,
    checks: [
      judged(
        'checkpoint',
        'The checkpoint over the audit log is signed by its key.',
        'objection' in opened ? [opened.objection] : [],
      ),
      judged(
        'inclusion',
        'Each entry of the audit log in the pack is in the log that the checkpoint covers.',
        faults,
      ),
    ],
  };
}
