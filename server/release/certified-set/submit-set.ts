import type { Actor } from '../../../core/access/actor.ts';
import { and, holds } from '../../../core/access/policy.ts';
import { CodedError } from '../../../core/errors.ts';
import { inEveryMarket, nextSetStatus } from '../../../core/release/certified-set/set-status.ts';
import type { JudgeDeps } from '../../assembly/assembly-deps.ts';
import { mutate } from '../../audit/mutate.ts';
import { basisOf } from './basis.ts';
import { loadCampaignLibrary } from './load-campaign-library.ts';
import { findSet, moveSet, type StoredSet } from './stored-set.ts';

export type SetState = Awaited<ReturnType<typeof moveSet>>;

/**
 * Sends a set to review.
 *
 * @throws CodedError not_permitted_in_state, content_changed (the library changed since), and those of `mutate`
 */
export function submitSet(
  deps: JudgeDeps,
  actor: Actor,
  { setId, revision }: { setId: string; revision: number | undefined },
): Promise<SetState> {
  return mutate(deps, {
    actor,
    policy: and<StoredSet>(holds('assembly.submit'), inEveryMarket),
    load: () => findSet(deps.database, setId, { lock: true }),
    ifMatch: { given: revision, current: (set) => set.revision },
    change: async (set) => {
      const status = nextSetStatus('submit', set.status);
      await requireSameBasis(deps, set);
      const result = await moveSet(deps, set, status);
      return {
        result,
        entries: [
          {
            type: 'certified_set.submitted',
            subject: { type: 'certified_set', id: set.id, revision: result.revision },
            contentHash: set.contentHash,
            details: { from: set.status, to: status, manifest: set.manifestDigest },
          },
        ],
      };
    },
  });
}

/**
 * Compares the library and the rules with those of the enumeration: while they are the same, so are the members and
 * every judgement.
 *
 * @throws CodedError content_changed
 */
export async function requireSameBasis(deps: JudgeDeps, { campaign, manifest }: StoredSet): Promise<void> {
  const moduleIds = manifest.modules.map((key) => key.slice(0, key.lastIndexOf('@')));
  const library = await loadCampaignLibrary(deps.database, campaign, moduleIds);
  if (basisOf(deps, campaign, library) === manifest.basis) return;
  throw new CodedError(
    'content_changed',
    'The library or a rule behind this set changed since it was enumerated, so nothing was signed; enumerate the campaign again.',
    { details: { basis: manifest.basis } },
  );
}
