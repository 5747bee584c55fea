import type { Database } from '../../server/db/client.ts';
import { keptConversationSchema, keptDraftSchema } from './draft-writers.ts';
import type { Acknowledged, KeptDraft } from './draft-writers.ts';
import type { RunningServer } from './running-server.ts';

/** Reads every acknowledged write back from the server; one sentence for each that is gone or older. */
export async function lostOnServer(
  server: RunningServer,
  cookie: string,
  { drafts, conversations }: Acknowledged,
): Promise<string[]> {
  const lost: string[] = [];
  const read = async (path: string): Promise<unknown> => {
    const response = await server.request('GET', path, { cookie });
    const text = await response.text();
    if (response.ok) return JSON.parse(text);
    lost.push(`${path} answers ${response.status}`);
    return undefined;
  };
  for (const [id, acknowledged] of Map.groupBy(drafts, (draft) => draft.id)) {
    const present = await read(`/api/assemblies/${id}`);
    if (present === undefined) continue;
    const { revision, contentHash } = keptDraftSchema.parse(present);
    for (const draft of acknowledged) {
      const same = draft.revision === revision && draft.contentHash === contentHash;
      if (draft.revision >= revision && !same) lost.push(`${id} has no revision ${draft.revision}`);
    }
  }
  for (const [id, acknowledged] of Map.groupBy(conversations, (conversation) => conversation.id)) {
    const present = await read(`/api/conversations/${id}`);
    if (present === undefined) continue;
    const { messages } = keptConversationSchema.parse(present);
    for (const { messages: said } of acknowledged) {
      const same = JSON.stringify(messages.slice(0, said.length)) === JSON.stringify(said);
      if (!same) lost.push(`${id} does not hold its first ${said.length} messages`);
    }
  }
  return lost;
}

/** How many of the acknowledged revisions are not in the history with their hash, or have no audit entry of their own. */
export async function lostInDatabase(database: Database, drafts: readonly KeptDraft[]): Promise<number> {
  const { rows } = await database.query<{ lost: number }>(
    `SELECT count(*)::int AS lost FROM unnest($1::text[], $2::int[], $3::text[]) AS k (id, revision, hash)
      WHERE NOT EXISTS (SELECT FROM assembly_revision r
                         WHERE (r.assembly_id, r.revision, r.content_hash) = (k.id, k.revision, k.hash))
         OR NOT EXISTS (SELECT FROM audit_entry e
                         WHERE e.subject_id = k.id AND e.event_type IN ('assembly.drafted', 'assembly.changed')
                           AND convert_from(e.leaf, 'UTF8')::jsonb #>> '{subject,revision}' = k.revision::text
                           AND convert_from(e.leaf, 'UTF8')::jsonb ->> 'contentHash' = k.hash)`,
    [
      drafts.map(({ id }) => id),
      drafts.map(({ revision }) => revision),
      drafts.map((draft) => draft.contentHash),
    ],
  );
  return rows[0]?.lost ?? Number.NaN;
}

/** Emails whose present state is not their last revision, and revisions of which the log says nothing. */
export async function halfDone(database: Database): Promise<number> {
  const { rows } = await database.query<{ found: number }>(
    `SELECT (SELECT count(*) FROM assembly a
              WHERE a.revision <> (SELECT max(r.revision) FROM assembly_revision r WHERE r.assembly_id = a.assembly_id)
                 OR NOT EXISTS (SELECT FROM assembly_revision r
                                 WHERE (r.assembly_id, r.revision, r.content_hash)
                                     = (a.assembly_id, a.revision, a.content_hash)))::int
          + (SELECT count(*) FROM assembly_revision r
              WHERE NOT EXISTS (SELECT FROM audit_entry e
                                 WHERE e.subject_id = r.assembly_id
                                   AND convert_from(e.leaf, 'UTF8')::jsonb ->> 'contentHash' = r.content_hash
                                   AND convert_from(e.leaf, 'UTF8')::jsonb #>> '{subject,revision}'
                                     = r.revision::text))::int AS found`,
  );
  return rows[0]?.found ?? Number.NaN;
}
