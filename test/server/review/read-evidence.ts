import { type SignatureRow, signatureColumnsOf } from '../../../server/review/signature-row.ts';
import type { SignatureColumns } from '../../../core/review/verify-signature-statement.ts';
import { auditEntrySchema } from '../../../core/audit/entry.ts';
import type { Database } from '../../../server/db/client.ts';
import { sha256Hex } from '../../../server/sha256.ts';

/** The kept bytes of one signature with everything that `verifySignatureStatement` compares them with. */
export interface SignatureEvidence {
  bytes: Buffer;
  columns: SignatureColumns;
  /** SHA-256 of the bytes, and the one in the audit entry; signatures of format 1 were recorded without one. */
  digest: { computed: string; recorded: string };
}

/** The signatures of an assembly, oldest first, each with its evidence. */
export async function readEvidence(database: Database, assemblyId: string): Promise<SignatureEvidence[]> {
  const { rows } = await database.query<SignatureRow>(
    'SELECT * FROM signature WHERE assembly_id = $1 ORDER BY signed_at, signature_id',
    [assemblyId],
  );
  const recorded = await recordedDigests(database, assemblyId);
  return rows.map((row) => {
    const computed = sha256Hex(row.statement);
    const entry = recorded.get(row.signature_id);
    return {
      bytes: row.statement,
      columns: signatureColumnsOf(row),
      // An entry without a digest is from before it was kept; no entry at all is a signature that nobody recorded.
      digest: { computed, recorded: entry === undefined ? 'no audit entry' : (entry ?? computed) },
    };
  });
}

/** Digests in the audit entries of signatures, by signature id; null where the entry has none. */
async function recordedDigests(database: Database, assemblyId: string): Promise<Map<string, string | null>> {
  const { rows } = await database.query<{ leaf: Buffer }>(
    `SELECT leaf FROM audit_entry WHERE subject_type = 'assembly' AND subject_id = $1
        AND event_type IN ('assembly.signed', 'assembly.rejected')`,
    [assemblyId],
  );
  return new Map(
    rows.map(({ leaf }) => {
      const { signature, statement } = auditEntrySchema.parse(JSON.parse(leaf.toString('utf8'))).details;
      return [String(signature), typeof statement === 'string' ? statement : null];
    }),
  );
}
