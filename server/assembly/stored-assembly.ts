import { assemblyContentSchema } from '../../core/assembly/assembly.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { proposalSchema } from '../../core/assembly/proposal.ts';
import type { Proposal } from '../../core/assembly/proposal.ts';
import type { Database } from '../db/client.ts';

/** An assembly as stored, with what policies ask about it. */
export interface StoredAssembly {
  id: string;
  revision: number;
  status: string;
  market: string;
  /** Account id of the author: may not sign. */
  authorId: string;
  brief: string;
  content: AssemblyContent;
  contentHash: string;
  proposal: Proposal;
  /** Revision in which the present content first stood: an earlier one after an undo. */
  contentRevision: number;
  createdAt: Date;
  updatedAt: Date;
}

interface Row {
  assembly_id: string;
  revision: number;
  status: string;
  market: string;
  created_by: string;
  brief: string;
  content: unknown;
  content_hash: string;
  proposal: unknown;
  content_revision: number;
  created_at: Date;
  updated_at: Date;
}

const COLUMNS = `a.assembly_id, a.revision, a.status, a.market, a.created_by, a.brief, a.content, a.content_hash,
  a.proposal, a.created_at, a.updated_at, coalesce(r.restores, r.revision) AS content_revision`;

const storedAssemblyOf = (row: Row): StoredAssembly => ({
  id: row.assembly_id,
  revision: row.revision,
  status: row.status,
  market: row.market,
  authorId: row.created_by,
  brief: row.brief,
  content: assemblyContentSchema.parse(row.content),
  contentHash: row.content_hash,
  proposal: proposalSchema.parse(row.proposal),
  contentRevision: row.content_revision,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** Reads one assembly; `lock` holds the row until the surrounding transaction ends. */
export async function findAssembly(
  database: Database,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredAssembly | undefined> {
  const { rows } = await database.query<Row>(
    // A step of review makes a revision without a new content, so the newest content may be of an earlier one.
    `SELECT ${COLUMNS} FROM assembly a
       JOIN LATERAL (SELECT revision, restores FROM assembly_revision
                      WHERE assembly_id = a.assembly_id ORDER BY revision DESC LIMIT 1) r ON true
      WHERE a.assembly_id = $1 ${options.lock ? 'FOR UPDATE OF a' : ''}`,
    [id],
  );
  return rows[0] && storedAssemblyOf(rows[0]);
}

export interface AssemblyDraft {
  id: string;
  brief: string;
  content: AssemblyContent;
  contentHash: string;
  proposal: Proposal;
  /** Revision whose content this brings back. */
  restores?: number;
}

/** Values of the columns that both statements write, $1 to $13. */
function valuesOf({ id, brief, content, contentHash, proposal }: AssemblyDraft): unknown[] {
  const { context, template } = content;
  return [
    id,
    context.market,
    context.language,
    context.channel,
    context.audience,
    context.product ?? null,
    template.id,
    template.version,
    context.plannedSendDate,
    brief,
    JSON.stringify(content),
    contentHash,
    JSON.stringify(proposal),
  ];
}

/** Writes the first revision. Runs inside the caller's transaction. */
export async function insertAssembly(
  database: Database,
  draft: AssemblyDraft,
  authorId: string,
  at: Date,
): Promise<void> {
  await database.query(
    `INSERT INTO assembly (assembly_id, market, language, channel, audience, product_id, template_id,
       template_version, planned_send_date, brief, content, content_hash, proposal, revision, status, created_by,
       created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, 'drafted', $14, $15, $15)`,
    [...valuesOf(draft), authorId, at],
  );
  await keepRevision(database, draft, 1, authorId, at);
}

/** Writes the next revision of a draft; a changed email is a draft again. Runs inside the caller's transaction. */
export async function updateAssembly(
  database: Database,
  draft: AssemblyDraft,
  revision: number,
  changedBy: string,
  at: Date,
): Promise<void> {
  await database.query(
    `UPDATE assembly SET market = $2, language = $3, channel = $4, audience = $5, product_id = $6, template_id = $7,
       template_version = $8, planned_send_date = $9, brief = $10, content = $11, content_hash = $12, proposal = $13,
       revision = $14, status = 'drafted', updated_at = $15
     WHERE assembly_id = $1`,
    [...valuesOf(draft), revision, at],
  );
  await keepRevision(database, draft, revision, changedBy, at);
}

const keepRevision = (
  database: Database,
  draft: AssemblyDraft,
  revision: number,
  changedBy: string,
  at: Date,
) =>
  database.query(
    `INSERT INTO assembly_revision (assembly_id, revision, content, content_hash, proposal, changed_by, changed_at,
       restores) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      draft.id,
      revision,
      JSON.stringify(draft.content),
      draft.contentHash,
      JSON.stringify(draft.proposal),
      changedBy,
      at,
      draft.restores ?? null,
    ],
  );
