import { z } from 'zod';
import { type Campaign, campaignSchema } from '../../../core/assembly/campaign.ts';
import {
  type Cell,
  cellSchema,
  type Figures,
  figuresSchema,
  type Manifest,
  manifestSchema,
} from '../../../core/release/certified-set/enumeration.ts';
import { type ReadingPlan, readingPlanSchema } from '../../../core/release/certified-set/reading-plan.ts';
import { SET_STATUSES, type SetStatus } from '../../../core/release/certified-set/set-status.ts';
import type { ReviewFacts } from '../../../core/review/decisions.ts';
import type { SignatureFact } from '../../../core/review/signature.ts';
import type { Database } from '../../db/client.ts';

/** A set with everything that decides who may do what with it; `contentHash` is its Merkle root. */
export interface StoredSet extends ReviewFacts {
  id: string;
  name: string;
  markets: string[];
  status: SetStatus;
  revision: number;
  campaign: Campaign;
  manifest: Manifest;
  manifestDigest: string;
  figures: Figures;
  createdBy: string;
  createdAt: Date;
}

interface Row {
  set_id: string;
  name: string;
  markets: string[];
  status: string;
  revision: number;
  root: string;
  campaign: unknown;
  manifest: Buffer;
  manifest_digest: string;
  figures: unknown;
  created_by: string;
  created_at: Date;
}

/** Reads a set; `lock` holds the row until the surrounding transaction ends. */
export async function findSet(
  database: Database,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredSet | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT set_id, name, markets, status, revision, root, campaign, manifest, manifest_digest, figures, created_by,
            created_at FROM certified_set WHERE set_id = $1 ${options.lock ? 'FOR UPDATE' : ''}`,
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const author = await database.query<{ person_id: string }>(
    'SELECT coalesce(person_id, account_id) AS person_id FROM account WHERE account_id = $1',
    [row.created_by],
  );
  return {
    id: row.set_id,
    name: row.name,
    markets: row.markets,
    status: z.enum(SET_STATUSES).parse(row.status),
    revision: row.revision,
    contentHash: row.root,
    campaign: campaignSchema.parse(row.campaign),
    manifest: manifestSchema.parse(JSON.parse(row.manifest.toString('utf8'))),
    manifestDigest: row.manifest_digest,
    figures: figuresSchema.parse(row.figures),
    createdBy: row.created_by,
    createdAt: row.created_at,
    authorIds: [row.created_by],
    authorPersonIds: [author.rows[0]?.person_id ?? row.created_by],
    signatures: await signaturesOf(database, id),
  };
}

async function signaturesOf(database: Database, id: string): Promise<SignatureFact[]> {
  const { rows } = await database.query<Omit<SignatureFact, 'personIds'> & { personId: string }>(
    `SELECT root AS "contentHash", s.account_id AS "accountId", role, meaning,
            coalesce(signer.person_id, signer.account_id) AS "personId"
       FROM certified_set_signature s JOIN account signer ON signer.account_id = s.account_id
      WHERE set_id = $1 ORDER BY signed_at, signature_id`,
    [id],
  );
  return rows.map(({ personId, ...signature }) => ({ ...signature, personIds: [personId] }));
}

/** The matrix and the reading of a set: large, and read only for its page. */
export async function findSetPage(
  database: Database,
  id: string,
): Promise<{ cells: Cell[]; plan: ReadingPlan } | undefined> {
  const { rows } = await database.query<{ cells: unknown; plan: unknown }>(
    'SELECT cells, plan FROM certified_set WHERE set_id = $1',
    [id],
  );
  const [row] = rows;
  return row && { cells: z.array(cellSchema).parse(row.cells), plan: readingPlanSchema.parse(row.plan) };
}

/** Writes the next revision of a set in another state. Runs in the transaction that locked it. */
export async function moveSet(
  { database, clock }: { database: Database; clock: () => Date },
  { id, revision, contentHash }: Pick<StoredSet, 'id' | 'revision' | 'contentHash'>,
  status: SetStatus,
): Promise<{ id: string; revision: number; status: SetStatus; root: string }> {
  await database.query(
    'UPDATE certified_set SET status = $2, revision = $3, updated_at = $4 WHERE set_id = $1',
    [id, status, revision + 1, clock()],
  );
  return { id, revision: revision + 1, status, root: contentHash };
}
