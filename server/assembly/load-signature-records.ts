import type { ReviewRole, SignatureMeaning } from '../../core/review/signature.ts';
import { verifySignatureStatement } from '../../core/review/verify-signature-statement.ts';
import type { SignatureRecord } from '../../guardrails/facts.ts';
import type { Database } from '../db/client.ts';
import { type SignatureRow, signatureColumnsOf } from '../review/signature-row.ts';

interface Row extends SignatureRow {
  role: ReviewRole;
  meaning: SignatureMeaning;
  by_author: boolean;
  confirmed: boolean;
}

/**
 * Persons, not accounts, are compared, the one stood in for included. The confirmation of identity was logged shortly
 * before the signature, by the account that signed.
 */
const SIGNATURES = `
  WITH author AS (
    SELECT created_by AS account_id FROM assembly WHERE assembly_id = $1
    UNION SELECT changed_by FROM assembly_revision WHERE assembly_id = $1
  ), author_person AS (
    SELECT coalesce(account.person_id, author.account_id) AS person_id
      FROM author LEFT JOIN account USING (account_id)
  )
  SELECT s.signature_id, s.assembly_id, s.content_hash, s.report_id, s.account_id, s.printed_name, s.role, s.meaning,
    s.reason, s.signed_at, s.time_zone, s.method, s.on_behalf_of, s.statement,
    EXISTS (SELECT 1 FROM author_person
             WHERE person_id IN (coalesce(signer.person_id, s.account_id), coalesce(lender.person_id, s.on_behalf_of))
    ) AS by_author,
    EXISTS (SELECT 1 FROM audit_entry entry
             WHERE entry.actor_id = s.account_id
               AND entry.event_type IN ('access.confirmed', 'access.confirmed_with_passkey')
               AND entry.recorded_at BETWEEN s.signed_at - interval '10 minutes' AND s.signed_at) AS confirmed
  FROM signature s
  LEFT JOIN account signer ON signer.account_id = s.account_id
  LEFT JOIN account lender ON lender.account_id = s.on_behalf_of
  WHERE s.assembly_id = $1
  ORDER BY s.signed_at, s.signature_id`;

/** Every signature of an assembly, its signed bytes compared with its row. */
export async function loadSignatureRecords(
  database: Database,
  assemblyId: string,
): Promise<SignatureRecord[]> {
  const { rows } = await database.query<Row>(SIGNATURES, [assemblyId]);
  return rows.map((row) => ({
    id: row.signature_id,
    role: row.role,
    meaning: row.meaning,
    contentHash: row.content_hash,
    byAuthor: row.by_author,
    identityConfirmed: row.confirmed,
    statementAgrees: statementAgrees(row),
  }));
}

function statementAgrees(row: Row): boolean {
  const { faults } = verifySignatureStatement(row.statement, {
    assemblyId: row.assembly_id,
    contentHash: row.content_hash,
    columns: signatureColumnsOf(row),
  });
  return faults.length === 0;
}
