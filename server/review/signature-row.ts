import type { SignatureColumns } from '../../core/review/verify-signature-statement.ts';

/** A row of `signature`. */
export interface SignatureRow {
  statement: Buffer;
  signature_id: string;
  assembly_id: string;
  content_hash: string;
  report_id: string;
  account_id: string;
  printed_name: string;
  role: string;
  meaning: string;
  reason: string | null;
  signed_at: Date;
  time_zone: string;
  method: string;
  on_behalf_of: string | null;
}

/** The columns that a statement has to agree with. */
export const signatureColumnsOf = (row: SignatureRow): SignatureColumns => ({
  signatureId: row.signature_id,
  assemblyId: row.assembly_id,
  contentHash: row.content_hash,
  reportId: row.report_id,
  accountId: row.account_id,
  printedName: row.printed_name,
  role: row.role,
  meaning: row.meaning,
  reason: row.reason,
  signedAt: row.signed_at.toISOString(),
  timeZone: row.time_zone,
  method: row.method,
  onBehalfOf: row.on_behalf_of,
});
