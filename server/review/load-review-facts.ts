import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { ReviewFacts } from '../../core/review/decisions.ts';
import type { SignatureFact } from '../../core/review/signature.ts';
import { isAssemblyStatus } from '../../core/review/transitions.ts';
import { findAssembly } from '../assembly/stored-assembly.ts';
import type { Database } from '../db/client.ts';

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
export async function lockForReview(
  database: Database,
  id: string,
): Promise<AssemblyUnderReview | undefined> {
  const stored = await findAssembly(database, id, { lock: true });
  if (!stored) return undefined;
  if (!isAssemblyStatus(stored.status)) throw new Error(`Assembly ${id} is in an unknown state.`);
  return {
    id: stored.id,
    revision: stored.revision,
    status: stored.status,
    market: stored.market,
    content: stored.content,
    contentHash: stored.contentHash,
    authorIds: await authorsOf(database, id),
    signatures: await signaturesOf(database, id),
    justifiedRules: await justifiedRulesOf(database, id, stored.contentHash),
  };
}

/** Everybody who wrote or changed the content of an assembly, by account id. */
async function authorsOf(database: Database, id: string): Promise<string[]> {
  const { rows } = await database.query<{ account_id: string }>(
    `SELECT created_by AS account_id FROM assembly WHERE assembly_id = $1
     UNION SELECT changed_by FROM assembly_revision WHERE assembly_id = $1`,
    [id],
  );
  return rows.map((row) => row.account_id);
}

async function signaturesOf(database: Database, id: string): Promise<SignatureFact[]> {
  const { rows } = await database.query<SignatureFact>(
    `SELECT content_hash AS "contentHash", account_id AS "accountId", role, meaning
       FROM signature WHERE assembly_id = $1 ORDER BY signed_at`,
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
