import { isMember, membershipProofSchema } from '../../../core/release/certified-set/member-tree.ts';
import type { Membership } from '../../../core/review/membership.ts';
import { REVIEW_ROLES } from '../../../core/review/signature.ts';
import { setStatementSchema } from '../../../core/release/certified-set/set-statement.ts';
import { canonicalBytes } from '../../audit/canonical-bytes.ts';
import type { Database } from '../../db/client.ts';
import { sha256Bytes, sha256Hex } from '../../sha256.ts';

interface Row {
  set_id: string;
  root: string;
  manifest: Buffer;
  manifest_digest: string;
  proof: unknown;
}

interface SignatureRow {
  root: string;
  role: string;
  account_id: string;
  statement: Buffer;
  person_id: string;
}

/**
 * The approved set of which an email with this content hash is a member. It counts only when the inclusion proof
 * verifies against the root, the manifest has its digest and names this root, and three approvals by the signed bytes
 * stand over both (21 CFR 11.70). Undefined when no set holds.
 */
export async function loadMembership(
  database: Database,
  contentHash: string,
): Promise<Membership | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT s.set_id, s.root, s.manifest, s.manifest_digest, m.proof
       FROM certified_set_member m JOIN certified_set s USING (set_id)
      WHERE m.content_hash = $1 AND s.status = 'approved' ORDER BY s.created_at, s.set_id`,
    [contentHash],
  );
  for (const row of rows) {
    const proof = membershipProofSchema.safeParse(row.proof).data;
    if (!proof || !isMember(proof, { contentHash, root: row.root }, sha256Bytes)) continue;
    if (!manifestHolds(row)) continue;
    const approvals = await approvalsOf(database, row);
    if (!REVIEW_ROLES.every((role) => approvals.some((one) => one.role === role))) continue;
    return {
      setId: row.set_id,
      root: row.root,
      signerPersonIds: [...new Set(approvals.map((one) => one.person_id))],
      proof,
    };
  }
  return undefined;
}

function manifestHolds({ manifest, manifest_digest: digest, root }: Row): boolean {
  if (sha256Hex(manifest) !== digest) return false;
  const read: unknown = JSON.parse(manifest.toString('utf8'));
  return typeof read === 'object' && read !== null && 'root' in read && read.root === root;
}

/** Approvals over this root and manifest whose signed bytes are canonical and say the same as their row. */
async function approvalsOf(database: Database, row: Row): Promise<SignatureRow[]> {
  const { rows } = await database.query<SignatureRow>(
    `SELECT s.root, s.role, s.account_id, s.statement, coalesce(a.person_id, a.account_id) AS person_id
       FROM certified_set_signature s JOIN account a ON a.account_id = s.account_id
      WHERE s.set_id = $1 AND s.meaning = 'approval'`,
    [row.set_id],
  );
  return rows.filter((signature) => {
    const statement = statementIn(signature.statement);
    return (
      statement?.meaning === 'approval' &&
      statement.setId === row.set_id &&
      statement.root === row.root &&
      statement.manifestDigest === row.manifest_digest &&
      statement.role === signature.role &&
      statement.accountId === signature.account_id
    );
  });
}

function statementIn(bytes: Buffer) {
  try {
    const read: unknown = JSON.parse(bytes.toString('utf8'));
    return canonicalBytes(read).equals(bytes) ? setStatementSchema.safeParse(read).data : undefined;
  } catch {
    return undefined;
  }
}
