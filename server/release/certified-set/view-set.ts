import type { z } from 'zod';
import { type Actor, coversMarket, hasPermission } from '../../../core/access/actor.ts';
import { and, authorise, holds, notFound } from '../../../core/access/policy.ts';
import type {
  listMembers as membersContract,
  SetPage,
  SetSummary,
} from '../../../core/contract/certified-set.ts';
import { membershipProofSchema } from '../../../core/release/certified-set/member-tree.ts';
import { inEveryMarket, type SetStatus } from '../../../core/release/certified-set/set-status.ts';
import { setStatementSchema } from '../../../core/release/certified-set/set-statement.ts';
import { approvedRoles } from '../../../core/review/signature.ts';
import { componentsAsked } from '../../../core/review/signing-period.ts';
import type { SigningSession } from '../../access/confirm-identity.ts';
import type { Database } from '../../db/client.ts';
import { decisionChoices } from '../../review/get-signing.ts';
import { loadStanding } from '../../review/load-standing.ts';
import { findSet, findSetPage, type StoredSet } from './stored-set.ts';
import type { SetSigningDeps } from './sign-set.ts';

type Viewing = Pick<SetSigningDeps, 'database' | 'clock' | 'severalRolesAllowed'>;

/** Sets that the caller may see, newest first. */
export async function listSets(
  database: Database,
  actor: Actor,
  status: SetStatus | undefined,
): Promise<SetSummary[]> {
  authorise(actor, holds('assembly.read'), undefined);
  const { rows } = await database.query<{ set_id: string; markets: string[] }>(
    `SELECT set_id, markets FROM certified_set WHERE $1::text IS NULL OR status = $1
      ORDER BY created_at DESC, set_id LIMIT 200`,
    [status ?? null],
  );
  const ids = rows.filter(({ markets }) => markets.every((market) => coversMarket(actor, market)));
  const sets: SetSummary[] = [];
  for (const { set_id: id } of ids) {
    const set = await findSet(database, id);
    if (set) sets.push(await summaryOf(database, set));
  }
  return sets;
}

async function summaryOf(database: Database, set: StoredSet): Promise<SetSummary> {
  const { rows } = await database.query<{ printed_name: string }>(
    'SELECT printed_name FROM account WHERE account_id = $1',
    [set.createdBy],
  );
  return {
    id: set.id,
    revision: set.revision,
    status: set.status,
    root: set.contentHash,
    name: set.name,
    markets: set.markets,
    createdAt: set.createdAt.toISOString(),
    createdBy: rows[0]?.printed_name ?? set.createdBy,
    figures: set.figures,
    approvedRoles: approvedRoles(set.signatures, set.contentHash),
  };
}

/**
 * Everything that the page of a set shows.
 *
 * @throws CodedError not_found (also where one market is out of scope), not_allowed
 */
export async function viewSet(
  deps: Viewing,
  actor: Actor,
  session: SigningSession,
  id: string,
): Promise<SetPage> {
  const set = await readable(deps.database, actor, id);
  const page = await findSetPage(deps.database, id);
  if (!page) throw notFound();
  const looks = await looksOf(deps.database, id, actor.id);
  return {
    ...(await summaryOf(deps.database, set)),
    cells: page.cells,
    blocks: page.plan.blocks.map((block) => ({ ...block, seenAt: looks.get(block.hash) ?? null })),
    neighbourhoods: page.plan.neighbourhoods,
    judgedAtRelease: set.manifest.judgedAtRelease,
    manifestDigest: set.manifestDigest,
    signatures: await signaturesOf(deps.database, id),
    choices: await choicesOf(deps, actor, set),
    components: componentsAsked(session.signingSince),
    demonstrationName: await demonstrationNameOf(deps.database, actor.id),
  };
}

async function readable(database: Database, actor: Actor, id: string): Promise<StoredSet> {
  const set = await findSet(database, id);
  if (!set) throw notFound();
  authorise(actor, and<StoredSet>(holds('assembly.read'), inEveryMarket), set);
  return set;
}

async function choicesOf(deps: Viewing, actor: Actor, set: StoredSet): Promise<SetPage['choices']> {
  if (!hasPermission(actor, 'assembly.sign')) return [];
  const { personId, heldRoles } = await loadStanding(deps.database, actor);
  const choices = decisionChoices(
    { ...set, market: set.markets[0] ?? '' },
    { accountId: actor.id, standing: { personId, heldRoles, lentRoles: [] } },
    { severalRolesAllowed: deps.severalRolesAllowed, now: deps.clock() },
  );
  return choices.map(({ role }) => ({ role, onBehalfOf: null }));
}

/** When each block was read last, unless the tick was taken back. */
async function looksOf(database: Database, id: string, accountId: string): Promise<Map<string, string>> {
  const { rows } = await database.query<{ block_hash: string; seen: boolean; looked_at: Date }>(
    `SELECT DISTINCT ON (block_hash) block_hash, seen, looked_at FROM certified_set_look
      WHERE set_id = $1 AND account_id = $2 ORDER BY block_hash, looked_at DESC, look_id DESC`,
    [id, accountId],
  );
  return new Map(rows.filter(({ seen }) => seen).map((row) => [row.block_hash, row.looked_at.toISOString()]));
}

/** Read from the signed bytes: what is shown is what was signed. */
async function signaturesOf(database: Database, id: string): Promise<SetPage['signatures']> {
  const { rows } = await database.query<{ statement: Buffer }>(
    'SELECT statement FROM certified_set_signature WHERE set_id = $1 ORDER BY signed_at, signature_id',
    [id],
  );
  return rows.map((row) => {
    const statement = setStatementSchema.parse(JSON.parse(row.statement.toString('utf8')));
    const { signatureId, printedName, title, role, meaning, reason, signedAt, timeZone } = statement;
    return { id: signatureId, printedName, title, role, meaning, reason, signedAt, timeZone };
  });
}

async function demonstrationNameOf(database: Database, accountId: string): Promise<string | null> {
  const { rows } = await database.query<{ sign_in_name: string }>(
    'SELECT sign_in_name FROM account WHERE account_id = $1 AND demonstration',
    [accountId],
  );
  return rows[0]?.sign_in_name ?? null;
}

type MembersQuery = z.output<(typeof membersContract)['query']>;
type Members = z.output<(typeof membersContract)['responses'][200]>;

interface MemberRow extends Omit<Members['members'][number], 'proof'> {
  proof: unknown;
  total: number;
}

/** Members of a set in the order of its tree, with their proofs. @throws CodedError not_found, not_allowed */
export async function listMembers(
  database: Database,
  actor: Actor,
  id: string,
  { market, audience, moment, channel, offset, limit }: MembersQuery,
): Promise<Members> {
  await readable(database, actor, id);
  const { rows } = await database.query<MemberRow>(
    `SELECT content_hash AS "contentHash", market, audience, moment, channel, proof, count(*) OVER ()::integer AS total
       FROM certified_set_member
      WHERE set_id = $1 AND ($2::text IS NULL OR market = $2) AND ($3::text IS NULL OR audience = $3)
        AND ($4::text IS NULL OR moment = $4) AND ($5::text IS NULL OR channel = $5)
      ORDER BY leaf_index OFFSET $6 LIMIT $7`,
    [id, market ?? null, audience ?? null, moment ?? null, channel ?? null, offset, limit],
  );
  return {
    total: rows[0]?.total ?? 0,
    members: rows.map(({ total: _total, proof, ...member }) => ({
      ...member,
      proof: membershipProofSchema.parse(proof),
    })),
  };
}
