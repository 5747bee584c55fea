import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import { auditEntrySchema } from '../../core/audit/entry.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { proposalSchema } from '../../core/assembly/proposal.ts';
import type { AuditFacts, EngineRecord, SignatureFacts, TextDecision } from '../../guardrails/facts.ts';
import { EMPTY_HEAD, leafHashOf, nextHead } from '../audit/chain.ts';
import type { Database } from '../db/client.ts';
import { loadMembership } from '../release/certified-set/load-membership.ts';
import { authorsOf } from '../review/load-review-facts.ts';
import { findUnrecorded } from './find-unrecorded.ts';
import { loadSignatureRecords } from './load-signature-records.ts';
import { loadTextDecisions } from './load-text-decisions.ts';

interface RecordFacts {
  engineRecord?: EngineRecord | null;
  audit?: AuditFacts;
  textDecisions?: readonly TextDecision[];
  signatures?: SignatureFacts;
}

/** What the records say of a stored assembly; nothing when there is no such assembly in this database. */
export async function loadRecordFacts(
  database: Database,
  content: AssemblyContent,
  assemblyId: string | undefined,
  entriesToCome: readonly AuditEntryDraft[],
  contentHash: string,
): Promise<RecordFacts> {
  if (assemblyId === undefined) return {};
  const { rows } = await database.query<{ status: string; proposal: unknown }>(
    'SELECT status, proposal FROM assembly WHERE assembly_id = $1',
    [assemblyId],
  );
  const [row] = rows;
  if (!row) return {};
  const coming = entriesToCome.filter(
    ({ subject }) => subject.type === 'assembly' && subject.id === assemblyId,
  );
  return {
    engineRecord: engineRecordOf(row.proposal),
    audit: await loadAuditFacts(database, assemblyId, row.status, coming),
    textDecisions: await loadTextDecisions(database, assemblyId, content),
    signatures: {
      state: row.status,
      signatures: await loadSignatureRecords(database, assemblyId),
      membership: await membershipOf(database, assemblyId, contentHash),
    },
  };
}

/** By the persons of today, as for signatures over the email itself. */
async function membershipOf(
  database: Database,
  assemblyId: string,
  contentHash: string,
): Promise<SignatureFacts['membership']> {
  const found = await loadMembership(database, contentHash);
  if (!found) return undefined;
  const { authorPersonIds } = await authorsOf(database, assemblyId);
  const byAuthor = found.signerPersonIds.some((person) => authorPersonIds.includes(person));
  return { setId: found.setId, contentHash, byAuthor };
}

function engineRecordOf(stored: unknown): EngineRecord | null {
  const { engine, suggestions, generatedSlots, generatedTexts, offered } = proposalSchema.parse(stored);
  if (suggestions.length + generatedSlots.length === 0) return null;
  const { name, version, model } = engine;
  return { engine: name, version, model, suggestions, generatedSlots, generatedTexts, offered };
}

interface EntryRow {
  entry_id: string;
  event_type: string;
  leaf: Buffer;
  leaf_hash: Buffer | null;
  head: Buffer | null;
  position: number | null;
  previous_head: Buffer | null;
}

/**
 * Reads the assembly's entries from the bytes that are hashed, and verifies each entry and its link to the one before
 * it. The rest of the log is for `verify`: it would cost the whole log at every check.
 */
async function loadAuditFacts(
  database: Database,
  assemblyId: string,
  state: string,
  coming: readonly AuditEntryDraft[],
): Promise<AuditFacts> {
  const { rows } = await database.query<EntryRow>(
    `SELECT entry.entry_id, entry.event_type, entry.leaf, own.leaf_hash, own.head, own.position,
       previous.head AS previous_head
     FROM audit_entry entry
     LEFT JOIN audit_position own ON own.entry_id = entry.entry_id
     LEFT JOIN audit_position previous ON previous.position = own.position - 1
     WHERE entry.subject_type = 'assembly' AND entry.subject_id = $1
     ORDER BY entry.arrival`,
    [assemblyId],
  );
  const entries = rows.map((row) => ({ row, entry: readLeaf(row) }));
  const bad = entries.find(({ row, entry }) => entry?.subject.id !== assemblyId || !isLinked(row));
  const recorded = [...entries.flatMap(({ entry }) => entry ?? []), ...coming];
  return {
    eventTypes: recorded.map(({ type }) => type),
    unrecorded: await findUnrecorded(database, assemblyId, recorded),
    recordedHashes: recorded.flatMap(({ contentHash, after }) => [contentHash ?? [], after ?? []].flat()),
    state,
    log: bad ? { verifies: false, firstBad: `entry ${bad.row.entry_id}` } : { verifies: true },
  };
}

/** undefined when the bytes are no entry, or say another event than their row. */
function readLeaf({ leaf, event_type: type }: EntryRow): AuditEntryDraft | undefined {
  try {
    const entry = auditEntrySchema.parse(JSON.parse(leaf.toString('utf8')));
    return entry.type === type ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** An entry without a position waits for the sequencer and has nothing to verify yet. */
function isLinked({ leaf, leaf_hash: leafHash, head, position, previous_head: previous }: EntryRow): boolean {
  if (leafHash === null || head === null || position === null) return true;
  const before = position === 0 ? EMPTY_HEAD : previous;
  if (before === null) return false;
  return leafHashOf(leaf).equals(leafHash) && nextHead(before, leafHash).equals(head);
}
