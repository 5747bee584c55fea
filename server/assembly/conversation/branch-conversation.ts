import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, isAuthor } from '../../../core/access/policy.ts';
import { assemblyContentSchema } from '../../../core/assembly/assembly.ts';
import { proposalSchema } from '../../../core/assembly/proposal.ts';
import { understandingSchema } from '../../../core/assembly/understanding.ts';
import type { Understanding } from '../../../core/assembly/understanding.ts';
import type { Message } from '../../../core/contract/conversation.ts';
import { CodedError } from '../../../core/errors.ts';
import { mutate } from '../../audit/mutate.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { storeDraft } from '../draft-assembly.ts';
import { findTemplate } from '../load-templates.ts';
import { findConversation, insertConversation, listMessages } from './stored-conversation.ts';
import type { StoredConversation } from './stored-conversation.ts';

/**
 * Begins a conversation that goes on where one of the own messages stood: with what was said before it, what was known
 * then, and a copy of the email as it was then. The conversation it comes from stays as it is.
 *
 * @returns the id of the branch
 * @throws CodedError `invalid_request` when no message of the person stands at the position
 */
export function branchConversation(
  deps: AssemblyDeps,
  actor: Actor,
  conversationId: string,
  position: number,
): Promise<string> {
  return deps.database.transaction(async () => {
    const kept = (await listMessages(deps.database, conversationId)).slice(0, position + 1);
    const edited = kept.pop();
    const id = deps.newId();
    await mutate(deps, {
      actor,
      policy: and<StoredConversation>(holds('assembly.write'), isAuthor),
      load: () => findConversation(deps.database, conversationId, { lock: true }),
      change: async (origin) => {
        if (edited?.author !== 'person' || edited.position !== position) {
          throw new CodedError('invalid_request', `There is no message of yours at position ${position}.`);
        }
        const understanding = await knownBefore(deps, origin, position);
        const branchedFrom = { id: conversationId, position };
        const branch = { id, understanding, authorId: actor.id, branchedFrom };
        await insertConversation(deps.database, branch, deps.clock());
        await copyMessages(deps, origin.id, id, position);
        return {
          result: undefined,
          entries: [
            {
              type: 'conversation.branched',
              subject: { type: 'conversation', id },
              details: { origin: conversationId, position },
            },
          ],
        };
      },
    });
    await copyEmail(deps, actor, conversationId, { id, kept });
    return id;
  });
}

/** What was known when the message was said; of a message from before that was kept, what is known today. */
async function knownBefore(
  { database }: AssemblyDeps,
  origin: StoredConversation,
  position: number,
): Promise<Understanding> {
  const { rows } = await database.query<{ understanding: unknown }>(
    `SELECT understanding FROM conversation_message
      WHERE conversation_id = $1 AND position = $2`,
    [origin.id, position],
  );
  const known = understandingSchema.safeParse(rows[0]?.understanding);
  return known.success ? known.data : origin.understanding;
}

const copyMessages = ({ database }: AssemblyDeps, from: string, to: string, position: number) =>
  database.query(
    `INSERT INTO conversation_message (conversation_id, position, author, content, written_at, understanding)
     SELECT $2, position, author, content, written_at, understanding FROM conversation_message
      WHERE conversation_id = $1 AND position < $3`,
    [from, to, position],
  );

/** The email as the last kept answer left it, as the first revision of the branch's own email. */
async function copyEmail(
  deps: AssemblyDeps,
  actor: Actor,
  from: string,
  { id, kept }: { id: string; kept: readonly Message[] },
): Promise<void> {
  const revision = kept
    .flatMap(({ author, content }) => (author === 'assistant' ? [content.assemblyRevision] : []))
    .findLast((each) => each !== undefined);
  if (revision === undefined) return;
  const { rows } = await deps.database.query<{ content: unknown; proposal: unknown; brief: string }>(
    `SELECT r.content, r.proposal, a.brief FROM assembly_revision r JOIN assembly a USING (assembly_id)
      WHERE r.assembly_id = $1 AND r.revision <= $2 ORDER BY r.revision DESC LIMIT 1`,
    [from, revision],
  );
  const [row] = rows;
  if (!row) return;
  const content = assemblyContentSchema.parse(row.content);
  const template = await findTemplate(deps.database, content.template.id, content.template.version);
  if (!template) throw new CodedError('not_found', 'The template of that email is no longer in the library.');
  const proposed = { content, proposal: proposalSchema.parse(row.proposal), template };
  await storeDraft(deps, actor, proposed, { id, brief: briefOf(kept) || row.brief });
}

/** Everything that the person asked for before the edited message. */
const briefOf = (kept: readonly Message[]): string =>
  kept
    .flatMap(({ author, content }) => (author === 'person' ? [content.text] : []))
    .join('\n')
    .slice(-4_000);
