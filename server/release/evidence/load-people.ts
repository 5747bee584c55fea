import type { EvidenceManifest } from '../../../core/release/evidence/manifest.ts';
import type { Database } from '../../db/client.ts';
import type { AssemblyUnderReview } from '../../review/load-review-facts.ts';

type People = Pick<EvidenceManifest, 'authors' | 'signatures' | 'justifications'>;

/** Who wrote, who signed this content, and who accepted which warning of it, each as recorded. */
export async function loadPeople(
  database: Database,
  { id, contentHash }: Pick<AssemblyUnderReview, 'id' | 'contentHash'>,
): Promise<People> {
  const { rows: authors } = await database.query<People['authors'][number]>(
    `SELECT author.account_id AS "accountId", coalesce(account.person_id, author.account_id) AS "personId",
            coalesce(account.printed_name, author.account_id) AS "printedName"
       FROM (SELECT created_by AS account_id FROM assembly WHERE assembly_id = $1
             UNION SELECT changed_by FROM assembly_revision WHERE assembly_id = $1) author
       LEFT JOIN account ON account.account_id = author.account_id
      ORDER BY author.account_id`,
    [id],
  );
  const { rows: signatures } = await database.query<{ statement: Buffer }>(
    `SELECT statement FROM signature WHERE assembly_id = $1 AND content_hash = $2 ORDER BY signed_at, signature_id`,
    [id, contentHash],
  );
  const { rows: justified } = await database.query<
    Omit<People['justifications'][number], 'writtenAt'> & { written_at: Date }
  >(
    `SELECT rule_id AS "ruleId", reason, account_id AS "accountId",
            coalesce(account.printed_name, account_id) AS "printedName", written_at
       FROM warning_justification LEFT JOIN account USING (account_id)
      WHERE assembly_id = $1 AND content_hash = $2 ORDER BY rule_id`,
    [id, contentHash],
  );
  return {
    authors,
    signatures: signatures.map(({ statement }) => ({ statement: statement.toString('utf8') })),
    justifications: justified.map(({ written_at: writtenAt, ...written }) => ({
      ...written,
      writtenAt: writtenAt.toISOString(),
    })),
  };
}
