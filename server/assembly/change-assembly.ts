import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import type { Condition } from '../../core/access/policy.ts';
import type { AssemblyContent } from '../../core/assembly/assembly.ts';
import type { Proposal } from '../../core/assembly/proposal.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { CodedError } from '../../core/errors.ts';
import { isAssemblyStatus, isPermitted } from '../../core/review/transitions.ts';
import { mutate } from '../audit/mutate.ts';
import { renderAssembly } from '../release/render-assembly.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import type { Drafted } from './draft-assembly.ts';
import { recordCheck } from './record-check.ts';
import { recordGaps } from './record-gaps.ts';
import { findAssembly, updateAssembly } from './stored-assembly.ts';
import type { StoredAssembly } from './stored-assembly.ts';

/** Only a draft, or one whose changes were requested, may be edited; anything else is taken back first. */
export const isEditable: Condition<StoredAssembly> = (_actor, { status }) =>
  isAssemblyStatus(status) && isPermitted('edit', status)
    ? undefined
    : new CodedError(
        'not_permitted_in_state',
        `This email is ${status}; take it back before you change it.`,
        {
          details: { status },
        },
      );

export interface Change {
  content: AssemblyContent;
  proposal: Proposal;
  brief?: string;
  /** Revision whose content an undo brings back. */
  restores?: number;
  /** What was done, for the audit entry. */
  action:
    'swap' | 'undo' | 'propose' | 'free_text' | 'island' | 'reorder' | 'take_version' | 'suggested_text';
  details?: NonNullable<AuditEntryDraft['details']>;
}

/**
 * Makes the next revision of a draft and checks it, in one transaction. An edit needs no voiding of signatures: they
 * bind a content hash, and this is another one.
 *
 * @param ifMatch revision the caller read; `changed_meanwhile` when it is no longer the present one.
 */
export function changeAssembly(
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  change: (assembly: StoredAssembly) => Promise<Change>,
): Promise<Drafted> {
  return deps.database.transaction(async () => {
    await mutate(deps, {
      actor,
      policy: and<StoredAssembly>(inMarketScope, holds('assembly.write'), isEditable),
      load: () => findAssembly(deps.database, target.id, { lock: true }),
      ifMatch: { given: target.ifMatch, current: (assembly) => assembly.revision },
      change: async (assembly) => {
        const changed = await change(assembly);
        const { contentHash } = await renderAssembly(deps.database, deps.view, changed.content);
        const { market } = changed.content.context;
        const revision = assembly.revision + 1;
        const draft = { id: assembly.id, brief: changed.brief ?? assembly.brief, contentHash, ...changed };
        await updateAssembly(deps.database, draft, revision, actor.id, deps.clock());
        const entry: AuditEntryDraft = {
          type: 'assembly.changed',
          subject: { type: 'assembly', id: assembly.id, revision },
          market,
          contentHash,
          before: assembly.contentHash,
          after: contentHash,
          details: { action: changed.action, ...changed.details },
        };
        const gaps =
          changed.action === 'propose'
            ? await recordGaps(deps, assembly.id, changed.content, changed.proposal)
            : [];
        return { result: undefined, entries: [entry, ...gaps] };
      },
    });
    const report = await recordCheck(deps, actor, target.id);
    const assembly = await findAssembly(deps.database, target.id);
    if (!assembly) throw new CodedError('internal', 'The email that was just changed cannot be read.');
    return { assembly, report };
  });
}
