import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import type { Database } from '../db/client.ts';

type Kind = 'revision' | 'report' | 'signature' | 'text decision' | 'justification';

interface Row {
  kind: Kind;
  /** Number of the revision, rule of the justification, else the id. */
  id: string;
  content_hash: string | null;
}

/** Everything that is stored for an assembly and must have an entry of its own. */
const STORED = `
  SELECT 'revision' AS kind, revision::text AS id, content_hash FROM assembly_revision WHERE assembly_id = $1
  UNION ALL SELECT 'report', report_id, content_hash FROM check_report WHERE assembly_id = $1
  UNION ALL SELECT 'signature', signature_id, content_hash FROM signature WHERE assembly_id = $1
  UNION ALL SELECT 'text decision', decision_id, NULL FROM text_decision WHERE assembly_id = $1
  UNION ALL SELECT 'justification', rule_id, content_hash FROM warning_justification WHERE assembly_id = $1`;

/** The detail of an entry that names the row. */
const DETAIL = {
  report: 'report',
  signature: 'signature',
  'text decision': 'decision',
  justification: 'rule',
} as const satisfies Record<Exclude<Kind, 'revision'>, string>;

const EVENTS: Record<Kind, readonly AuditEntryDraft['type'][]> = {
  revision: ['assembly.drafted', 'assembly.changed'],
  report: ['check.recorded'],
  signature: ['assembly.signed', 'assembly.rejected'],
  'text decision': ['generated_text.accepted', 'generated_text.rejected'],
  justification: ['warning.justified'],
};

/** Stored rows of an assembly that no entry names with the same content hash, such as `revision 3`. */
export async function findUnrecorded(
  database: Database,
  assemblyId: string,
  entries: readonly AuditEntryDraft[],
): Promise<string[]> {
  const { rows } = await database.query<Row>(STORED, [assemblyId]);
  const recorded = new Set(
    entries.flatMap((entry) =>
      Object.entries(EVENTS)
        .filter(([, types]) => types.includes(entry.type))
        .map(([kind]) => keyOf(kind, idIn(entry, kind), entry.contentHash)),
    ),
  );
  return rows
    .filter(({ kind, id, content_hash: hash }) => !recorded.has(keyOf(kind, id, hash)))
    .map(({ kind, id }) => `${kind} ${id}`);
}

const idIn = ({ subject, details }: AuditEntryDraft, kind: string): unknown =>
  Object.hasOwn(DETAIL, kind) ? details?.[DETAIL[kind as keyof typeof DETAIL]] : subject.revision;

/** A text decision binds a text, not a content hash. */
const keyOf = (kind: string, id: unknown, contentHash: string | null | undefined): string =>
  JSON.stringify([kind, String(id), kind === 'text decision' ? null : (contentHash ?? null)]);
