import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { ReviewFacts } from '../../core/review/decisions.ts';
import type { SignatureFact } from '../../core/review/signature.ts';
import { isAssemblyStatus } from '../../core/review/transitions.ts';
import { findAssembly } from '../assembly/stored-assembly.ts';
import type { Database } from '../db/client.ts';
import { loadMembership } from '../release/certified-set/load-membership.ts';

/** An assembly with everything that decides who may do what with it. */
export interface AssemblyUnderReview extends ReviewFacts {
  id: string;
  revision: number;
  market: string;
  content: AssemblyContent;
  /** Rules whose warning over the present content was accepted with a written reason. */
  justifiedRules: ReadonlySet<string>;
}

/** Reads an assembly and locks it until the surrounding transaction ends, so that one decision follows the other. */
export const lockForReview = (database: Database, id: string): Promise<AssemblyUnderReview | undefined> =>
  read(database, id, { lock: true });

/** Reads the same without a lock: for showing, not for deciding. */
export const findFacts = (database: Database, id: string): Promise<AssemblyUnderReview | undefined> =>
  read(database, id, { lock: false });

async function read(
  database: Database,
  id: string,
  options: { lock: boolean },
): Promise<AssemblyUnderReview | undefined> {
  const stored = await findAssembly(database, id, options);
  if (!stored) return undefined;
  if (!isAssemblyStatus(stored.status)) throw new Error(`Assembly ${id} is in an unknown state.`);
  return {
    id: stored.id,
    revision: stored.revision,
    status: stored.status,
    market: stored.market,
    content: stored.content,
    contentHash: stored.contentHash,
    ...(await authorsOf(database, id)),
    signatures: await signaturesOf(database, id),
    membership: await loadMembership(database, stored.contentHash),
    justifiedRules: await justifiedRulesOf(database, id, stored.contentHash),
  };
}

/** Everybody who wrote or changed the content of an assembly, by account and by person. */
export async function authorsOf(
  database: Database,
  id: string,
): Promise<Pick<ReviewFacts, 'authorIds' | 'authorPersonIds'>> {
  const { rows } = await database.query<{ account_id: string; person_id: string }>(
    `SELECT author.account_id, coalesce(account.person_id, author.account_id) AS person_id
       FROM (SELECT created_by AS account_id FROM assembly WHERE assembly_id = $1
             UNION SELECT changed_by FROM assembly_revision WHERE assembly_id = $1) author
       LEFT JOIN account ON account.account_id = author.account_id`,
    [id],
  );
  return {
    authorIds: rows.map((row) => row.account_id),
    authorPersonIds: rows.map((row) => row.person_id),
  };
}

/** The persons are those of today: two accounts may be found to be one person after a signature. */
async function signaturesOf(database: Database, id: string): Promise<SignatureFact[]> {
  const { rows } = await database.query<SignatureFact>(
    `SELECT content_hash AS "contentHash", signature.account_id AS "accountId", role, meaning,
            array_remove(ARRAY[
              coalesce(signer.person_id, signer.account_id), coalesce(lender.person_id, lender.account_id)
            ], NULL) AS "personIds"
       FROM signature
       JOIN account signer ON signer.account_id = signature.account_id
       LEFT JOIN account lender ON lender.account_id = signature.on_behalf_of
      WHERE assembly_id = $1 ORDER BY signed_at, signature_id`,
    [id],
  );
  return rows;
}

async function justifiedRulesOf(database: Database, id: string, contentHash: string): Promise<Set<string>> {
  const { rows } = await database.query<{ rule_id: string }>(
    'SELECT rule_id FROM warning_justification WHERE assembly_id = $1 AND content_hash = $2',
    [id, contentHash],
  );
  return new Set(rows.map((row) => row.rule_id));
}
