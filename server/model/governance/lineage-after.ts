import type { Lineage } from '../../../core/contract/lineage.ts';
import type { Database } from '../../db/client.ts';

const dated = <Row extends { at: Date }>(rows: readonly Row[]) =>
  rows.map((row) => ({ ...row, at: row.at.toISOString() }));

/** What was made of an email, oldest first: check reports, signatures, exported forms. No person is named. */
export async function afterEmail(
  database: Database,
  assemblyId: string,
): Promise<Pick<Lineage, 'checks' | 'signatures' | 'releases'>> {
  const of = async <Row extends { at: Date }>(sql: string) =>
    dated((await database.query<Row>(sql, [assemblyId])).rows);
  return {
    checks: await of<{ reportId: string; contentHash: string; verdict: 'pass' | 'warn' | 'block'; at: Date }>(
      `SELECT report_id AS "reportId", content_hash AS "contentHash", verdict, checked_at AS at
       FROM check_report WHERE assembly_id = $1 ORDER BY checked_at, report_id`,
    ),
    signatures: await of<{
      signatureId: string;
      contentHash: string;
      role: string;
      meaning: string;
      at: Date;
    }>(
      `SELECT signature_id AS "signatureId", content_hash AS "contentHash", role, meaning, signed_at AS at
       FROM signature WHERE assembly_id = $1 ORDER BY signed_at, signature_id`,
    ),
    releases: await of<{ format: string; contentHash: string; sha256: string; at: Date }>(
      `SELECT format, content_hash AS "contentHash", sha256, exported_at AS at
       FROM release WHERE assembly_id = $1 ORDER BY exported_at, format`,
    ),
  };
}
