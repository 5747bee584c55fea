import type { EvidenceMembership } from '../../../core/release/evidence/membership.ts';
import type { EvidencePerson } from '../../../core/release/evidence/person.ts';
import type { Membership } from '../../../core/review/membership.ts';
import type { Database } from '../../db/client.ts';

/** The certified set of a member with its proof, its author and its signatures. */
export async function loadMembershipPart(
  database: Database,
  { setId, proof }: Membership,
): Promise<EvidenceMembership> {
  const { rows } = await database.query<EvidencePerson & { manifest: Buffer }>(
    `SELECT manifest, created_by AS "accountId", coalesce(person_id, created_by) AS "personId",
            coalesce(printed_name, created_by) AS "printedName"
       FROM certified_set LEFT JOIN account ON account_id = created_by WHERE set_id = $1`,
    [setId],
  );
  const [row] = rows;
  if (!row) throw new Error(`The certified set ${setId} is gone.`);
  const { manifest, ...author } = row;
  const { rows: signatures } = await database.query<{ statement: Buffer }>(
    'SELECT statement FROM certified_set_signature WHERE set_id = $1 ORDER BY signed_at, signature_id',
    [setId],
  );
  return {
    setId,
    manifest: manifest.toString('utf8'),
    proof,
    authors: [author],
    signatures: signatures.map(({ statement }) => ({ statement: statement.toString('utf8') })),
  };
}
