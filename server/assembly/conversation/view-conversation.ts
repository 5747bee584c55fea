import type { Actor } from '../../../core/access/actor.ts';
import { authorise, isAuthor, notFound } from '../../../core/access/policy.ts';
import type { Conversation } from '../../../core/contract/conversation.ts';
import type { Database } from '../../db/client.ts';
import { findConversation, listBranches, listMessages } from './stored-conversation.ts';
import type { TurnsUnderWay } from './turns-under-way.ts';

/** One conversation with its messages, for its author. Open questions are those of the last answer. */
export async function viewConversation(
  database: Database,
  actor: Actor,
  id: string,
  turns?: TurnsUnderWay,
): Promise<Conversation> {
  const stored = await findConversation(database, id);
  if (!stored) throw notFound();
  authorise(actor, isAuthor, stored);
  const messages = await listMessages(database, id);
  const last = messages.at(-1);
  return {
    id,
    revision: stored.revision,
    understanding: stored.understanding,
    questions: last?.author === 'assistant' ? last.content.questions : [],
    messages,
    hasAssembly: stored.hasAssembly,
    answering: turns?.isRunning(id) ?? false,
    branchedFrom: stored.branchedFrom,
    branches: await listBranches(database, id),
    updatedAt: stored.updatedAt.toISOString(),
  };
}

const TITLE_LENGTH = 120;

/** The actor's own conversations, newest first, each named by the first thing that was said in it. */
export async function listConversations(database: Database, actor: Actor) {
  const { rows } = await database.query<{
    id: string;
    title: string;
    has_assembly: boolean;
    updated_at: Date;
  }>(
    `SELECT c.conversation_id AS id, coalesce(left(first.content->>'text', $2), '') AS title, c.updated_at,
            EXISTS (SELECT 1 FROM assembly a WHERE a.assembly_id = c.conversation_id) AS has_assembly
       FROM conversation c
       LEFT JOIN LATERAL (
         SELECT content FROM conversation_message m
          WHERE m.conversation_id = c.conversation_id AND m.author = 'person' ORDER BY position LIMIT 1
       ) first ON true
      WHERE c.created_by = $1 ORDER BY c.updated_at DESC LIMIT 100`,
    [actor.id, TITLE_LENGTH],
  );
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    hasAssembly: row.has_assembly,
    updatedAt: row.updated_at.toISOString(),
  }));
}
