import type { CitedClaim } from '../../core/contract/library-items.ts';
import type { Claim, Reference } from '../../core/library/content.ts';
import type { ContentStatus } from '../../core/library/vocabulary/terms.ts';
import type { Database } from '../db/client.ts';

interface Row<Item> {
  id: string;
  version: number;
  status: ContentStatus;
  content: Item;
}

const byId = <Item>(rows: readonly Row<Item>[]): ReadonlyMap<string, Row<Item>> =>
  new Map(rows.map((row) => [row.id, row]));

const stateOf = <Item>({ version, status }: Row<Item>) => ({ version, currentVersion: version, status });

/** The claims of the ids, as they are now, each with the references and anchors that it cites; unknown ids are left out. */
export async function loadCitedClaims(database: Database, ids: readonly string[]): Promise<CitedClaim[]> {
  if (ids.length === 0) return [];
  const claims = await database.query<Row<Claim>>(
    'SELECT claim_id AS id, version, status, content FROM claim WHERE current AND claim_id = ANY($1)',
    [ids],
  );
  const cited = claims.rows.flatMap((row) => row.content.references.map(({ reference }) => reference));
  const references = await database.query<Row<Reference>>(
    'SELECT reference_id AS id, version, status, content FROM reference WHERE current AND reference_id = ANY($1)',
    [[...new Set(cited)]],
  );
  const claimOf = byId(claims.rows);
  const referenceOf = byId(references.rows);
  return ids.flatMap((id) => {
    const claim = claimOf.get(id);
    return claim ? [citedClaim(claim, referenceOf)] : [];
  });
}

function citedClaim(claim: Row<Claim>, referenceOf: ReadonlyMap<string, Row<Reference>>): CitedClaim {
  return {
    ...stateOf(claim),
    claim: { ...claim.content, status: claim.status },
    references: claim.content.references.flatMap(({ reference, anchor }) => {
      const row = referenceOf.get(reference);
      if (!row) return [];
      const { anchors, ...content } = row.content;
      return [
        {
          ...stateOf(row),
          reference: { ...content, status: row.status },
          anchor: anchors.find(({ id }) => id === anchor) ?? null,
        },
      ];
    }),
  };
}
