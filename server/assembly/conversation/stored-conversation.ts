import { understandingSchema } from '../../../core/assembly/understanding.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import { messageSchema } from '../../../core/contract/conversation.ts';
import type { Message } from '../../../core/contract/conversation.ts';
import type { Database } from '../../db/client.ts';

export interface StoredConversation {
  /** Also the id of the assembly made in it. */
  id: string;
  revision: number;
  understanding: Understanding;
  authorId: string;
  hasAssembly: boolean;
  /** How often an answer was stopped; an answer that began before the last stop is not carried out. */
  stops: number;
  /** The conversation that this one was branched from, and the position of the message that was edited there. */
  branchedFrom: { id: string; position: number } | null;
  updatedAt: Date;
}

interface Row {
  conversation_id: string;
  revision: number;
  understanding: unknown;
  created_by: string;
  has_assembly: boolean;
  stops: number;
  branched_from: string | null;
  branched_at: number | null;
  updated_at: Date;
}

/** Reads one conversation; `lock` holds it until the surrounding transaction ends, so that turns queue up. */
export async function findConversation(
  database: Database,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredConversation | undefined> {
  const { rows } = await database.query<Row>(
    `SELECT c.conversation_id, c.revision, c.understanding, c.created_by, c.updated_at, c.stops,
            c.branched_from, c.branched_at,
            EXISTS (SELECT 1 FROM assembly a WHERE a.assembly_id = c.conversation_id) AS has_assembly
       FROM conversation c WHERE c.conversation_id = $1 ${options.lock ? 'FOR UPDATE' : ''}`,
    [id],
  );
  const [row] = rows;
  return (
    row && {
      id: row.conversation_id,
      revision: row.revision,
      understanding: understandingSchema.parse(row.understanding),
      authorId: row.created_by,
      hasAssembly: row.has_assembly,
      stops: row.stops,
      branchedFrom:
        row.branched_from === null || row.branched_at === null
          ? null
          : { id: row.branched_from, position: row.branched_at },
      updatedAt: row.updated_at,
    }
  );
}

/** All messages in order. */
export async function listMessages(database: Database, conversationId: string): Promise<Message[]> {
  const { rows } = await database.query<{
    position: number;
    author: string;
    content: unknown;
    written_at: Date;
  }>(
    `SELECT position, author, content, written_at FROM conversation_message
      WHERE conversation_id = $1 ORDER BY position`,
    [conversationId],
  );
  return rows.map((row) =>
    messageSchema.parse({
      position: row.position,
      author: row.author,
      content: row.content,
      writtenAt: row.written_at.toISOString(),
    }),
  );
}

/** Branches of a conversation, oldest first, each with the first words that were said anew in it. */
export async function listBranches(
  database: Database,
  conversationId: string,
): Promise<{ id: string; position: number; text: string }[]> {
  const { rows } = await database.query<{ id: string; position: number; text: string }>(
    `SELECT b.conversation_id AS id, b.branched_at AS position, coalesce(said.content->>'text', '') AS text
       FROM conversation b
       LEFT JOIN conversation_message said
         ON said.conversation_id = b.conversation_id AND said.position = b.branched_at
      WHERE b.branched_from = $1 ORDER BY b.created_at, b.conversation_id`,
    [conversationId],
  );
  return rows;
}

/** Writes a new, empty conversation inside the caller's transaction. */
export const insertConversation = (
  database: Database,
  conversation: {
    id: string;
    understanding: Understanding;
    authorId: string;
    branchedFrom?: { id: string; position: number };
  },
  at: Date,
) =>
  database.query(
    `INSERT INTO conversation (conversation_id, understanding, created_by, created_at, updated_at, branched_from,
       branched_at) VALUES ($1, $2, $3, $4, $4, $5, $6)`,
    [
      conversation.id,
      JSON.stringify(conversation.understanding),
      conversation.authorId,
      at,
      conversation.branchedFrom?.id ?? null,
      conversation.branchedFrom?.position ?? null,
    ],
  );

/**
 * Appends one message at the next position inside the caller's transaction, and returns it as stored.
 *
 * @param understanding what the conversation knows after the message; a branch begins with it
 */
export async function appendMessage(
  database: Database,
  conversationId: string,
  message: Pick<Message, 'author' | 'content'>,
  at: Date,
  understanding?: Understanding,
): Promise<Message> {
  const { rows } = await database.query<{ position: number }>(
    `INSERT INTO conversation_message (conversation_id, position, author, content, written_at, understanding)
     SELECT $1, coalesce(max(position) + 1, 0), $2, $3, $4, $5 FROM conversation_message WHERE conversation_id = $1
     RETURNING position`,
    [
      conversationId,
      message.author,
      JSON.stringify(message.content),
      at,
      understanding === undefined ? null : JSON.stringify(understanding),
    ],
  );
  return messageSchema.parse({ ...message, position: rows[0]?.position, writtenAt: at.toISOString() });
}

/** Keeps what is known now. Runs inside the caller's transaction. */
export const keepUnderstanding = (
  database: Database,
  conversationId: string,
  understanding: Understanding,
  at: Date,
) =>
  database.query(
    `UPDATE conversation SET understanding = $2, revision = revision + 1, updated_at = $3
      WHERE conversation_id = $1`,
    [conversationId, JSON.stringify(understanding), at],
  );
