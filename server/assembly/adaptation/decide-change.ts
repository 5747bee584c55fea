import type { Actor } from '../../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../../core/access/policy.ts';
import type { StaleChange } from '../../../core/assembly/adaptation/stale-changes.ts';
import { CodedError } from '../../../core/errors.ts';
import { mutate } from '../../audit/mutate.ts';
import type { AssemblyDeps } from '../assembly-deps.ts';
import { isEditable } from '../change-assembly.ts';
import { readAssembly } from '../get-assembly.ts';
import { findAssembly, type StoredAssembly } from '../stored-assembly.ts';
import { blocksOfContent } from './blocks-of-content.ts';
import { findChanges } from './find-changes.ts';
import { readAdaptation } from './read-adaptation.ts';
import { takeVersion } from './take-version.ts';

export interface ChangeDecision {
  changeId: string;
  decision: 'taken' | 'considered';
  note: string;
}

/**
 * Keeps what a person did about one change of the source: takes the new version of a module into the adaptation, or
 * records that the change was considered and the words stay.
 *
 * @throws CodedError not_found for no adaptation, content_changed for a change that is none any more,
 * not_permitted_in_state for a version that cannot be taken, conflict where it was decided before
 */
export function decideChange(
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  request: ChangeDecision,
): Promise<void> {
  return deps.database.transaction(async () => {
    const assembly = await readAssembly(deps, actor, target.id);
    const adaptation = await readAdaptation(deps.database, target.id);
    const own = await blocksOfContent(deps.database, assembly.content);
    const { changes } = await findChanges(deps.database, adaptation, assembly.content.context, own);
    const change = changes.find(({ id }) => id === request.changeId);
    if (!change) {
      throw new CodedError(
        'content_changed',
        'This change is not there any more, so nothing was recorded; look at the changes again.',
      );
    }
    if (request.decision === 'considered') return consider(deps, actor, target, change, request);
    if (change.redo !== 'take_version') {
      throw new CodedError(
        'not_permitted_in_state',
        'There is no approved version to take for this change; read it, or choose another module.',
      );
    }
    await takeVersion(deps, actor, target, change, () => keep(deps, actor, target.id, change, request));
  });
}

const consider = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  change: StaleChange,
  request: ChangeDecision,
): Promise<void> =>
  mutate(deps, {
    actor,
    policy: and<StoredAssembly>(inMarketScope, holds('assembly.write'), isEditable),
    load: () => findAssembly(deps.database, target.id, { lock: true }),
    ifMatch: { given: target.ifMatch, current: ({ revision }) => revision },
    change: async ({ id, revision, market, contentHash }) => {
      await keep(deps, actor, id, change, request);
      return {
        result: undefined,
        entries: [
          {
            type: 'adaptation.change_considered',
            subject: { type: 'assembly', id, revision },
            market,
            contentHash,
            details: { block: change.blockKey, change: change.id, cause: change.cause },
          },
        ],
      };
    },
  });

async function keep(
  deps: AssemblyDeps,
  actor: Actor,
  assemblyId: string,
  { id, blockKey }: StaleChange,
  { decision, note }: ChangeDecision,
): Promise<void> {
  const { rowCount } = await deps.database.query(
    `INSERT INTO adaptation_decision (decision_id, assembly_id, change_id, block_key, decision, note, account_id, decided_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (assembly_id, change_id) DO NOTHING`,
    [deps.newId(), assemblyId, id, blockKey, decision, note.trim() || null, actor.id, deps.clock()],
  );
  if (rowCount === 0) throw new CodedError('conflict', 'Somebody decided on this change already.');
}
