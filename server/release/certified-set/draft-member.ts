import type { Actor } from '../../../core/access/actor.ts';
import { and, authorise, holds, notFound } from '../../../core/access/policy.ts';
import { assemblyContentSchema } from '../../../core/assembly/assembly.ts';
import type { Proposal } from '../../../core/assembly/proposal.ts';
import { understandingOfContext } from '../../../core/assembly/understanding.ts';
import { CodedError } from '../../../core/errors.ts';
import { inEveryMarket } from '../../../core/release/certified-set/set-status.ts';
import type { AssemblyDeps } from '../../assembly/assembly-deps.ts';
import { startConversation } from '../../assembly/conversation/start-conversation.ts';
import { storeFirstRevision } from '../../assembly/draft-assembly.ts';
import { recordCheck } from '../../assembly/record-check.ts';
import { renderAssembly } from '../render-assembly.ts';
import { findSet, type StoredSet } from './stored-set.ts';

/**
 * Stores one email of a set as an assembly with exactly that content, so that it can be released by its membership.
 *
 * @throws CodedError not_found, not_allowed, content_changed when the library would give other bytes now
 */
export async function draftMember(
  deps: AssemblyDeps,
  actor: Actor,
  { setId, contentHash }: { setId: string; contentHash: string },
): Promise<{ assemblyId: string; contentHash: string }> {
  const set = await findSet(deps.database, setId);
  if (!set) throw notFound();
  authorise(actor, and<StoredSet>(holds('assembly.write'), inEveryMarket), set);
  const { rows } = await deps.database.query<{ content: unknown }>(
    'SELECT content FROM certified_set_member WHERE set_id = $1 AND content_hash = $2',
    [setId, contentHash],
  );
  if (!rows[0]) throw notFound();
  const content = assemblyContentSchema.parse(rows[0].content);
  const present = await renderAssembly(deps.database, deps.view, content);
  if (present.contentHash !== contentHash) {
    throw new CodedError(
      'content_changed',
      'Something this email uses changed after the set was made, so it is no longer a member; enumerate the campaign again.',
      { details: { contentHash: present.contentHash } },
    );
  }
  return deps.database.transaction(async () => {
    const understanding = understandingOfContext(content.context, content.template.id);
    const assemblyId = await startConversation(deps, actor, { understanding });
    await storeFirstRevision(deps, actor, {
      id: assemblyId,
      brief: set.name,
      content,
      contentHash,
      proposal: plannedByPeople(content.slots.length),
    });
    await recordCheck(deps, actor, assemblyId);
    return { assemblyId, contentHash };
  });
}

/** The campaign chose every module; no engine took part. */
const plannedByPeople = (chosen: number): Proposal => ({
  engine: { name: 'deterministic', embeddingSpace: 'none', libraryVersion: 0 },
  suggestions: [],
  generatedSlots: [],
  slots: [],
  gaps: [],
  excluded: [],
  steps: [{ step: 'chosen', count: chosen }],
});
