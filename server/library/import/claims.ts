import { claimSchema } from '../../../core/library/content.ts';
import type { Claim } from '../../../core/library/content.ts';
import { CLAIM_COLUMNS } from '../../../core/library/import-columns-library.ts';
import { claimFault } from '../../../core/library/import-faults.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { Database } from '../../db/client.ts';
import type { ItemKind } from './item-kind.ts';
import { CLAIM_TABLE } from './item-tables.ts';
import { faultsOf, productRemarks } from './known-ids.ts';
import { storeVersions } from './store-versions.ts';

/** Claims: each reference and anchor must be in the library; safety notes are modules and may come later. */
export const CLAIMS: ItemKind<Claim> = {
  schema: claimSchema,
  columns: CLAIM_COLUMNS,
  keyOf: (claim) => claim.id,
  findProblems: async (database, claims) => {
    const problems = faultsOf(claims, claimFault);
    const anchors = await anchorsByReference(database, claims);
    for (const [index, claim] of claims.entries()) {
      const problem = citationProblem(claim, anchors);
      if (problem && !problems.has(index)) problems.set(index, problem);
    }
    return problems;
  },
  findWarnings: productRemarks,
  laterReferences: (claim) => claim.safetyNotes.map((moduleId) => ({ field: 'safetyNotes', moduleId })),
  store: (deps, claims, options) => storeVersions(deps, CLAIM_TABLE, claims, options),
};

async function anchorsByReference(
  database: Database,
  claims: readonly Claim[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = claims.flatMap((claim) => claim.references.map(({ reference }) => reference));
  if (ids.length === 0) return new Map();
  const { rows } = await database.query<{ id: string; anchors: string[] }>(
    `SELECT reference_id AS id,
       ARRAY(SELECT anchor ->> 'id' FROM jsonb_array_elements(content -> 'anchors') AS anchor) AS anchors
     FROM reference WHERE current AND reference_id = ANY($1)`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map(({ id, anchors }) => [id, new Set(anchors)]));
}

function citationProblem(
  claim: Claim,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): FieldProblem | undefined {
  for (const [index, { reference, anchor }] of claim.references.entries()) {
    const known = anchors.get(reference);
    if (known === undefined) {
      const reason = `names the reference ${reference}, which is not in the library`;
      return { field: `references.${index}.reference`, reason };
    }
    if (anchor !== undefined && !known.has(anchor)) {
      const reason = `names the anchor ${anchor}, which the reference ${reference} does not have`;
      return { field: `references.${index}.anchor`, reason };
    }
  }
  return undefined;
}
