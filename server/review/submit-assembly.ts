import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { calendarDateIn } from '../../core/clock.ts';
import { timeZoneOf } from '../../core/library/vocabulary/markets.ts';
import type { AuditEntryDraft } from '../../core/audit/entry.ts';
import { decideSubmit } from '../../core/review/decisions.ts';
import { dueDay } from '../../core/review/due-day.ts';
import { nextStatus } from '../../core/review/transitions.ts';
import { requireChangesDecided } from '../assembly/adaptation/require-changes-decided.ts';
import { mutate } from '../audit/mutate.ts';
import { type AssemblyUnderReview, lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';
import type { ReviewDeps } from './review-deps.ts';

export interface SubmitRequest {
  assemblyId: string;
  /** Revision that the person read (If-Match). */
  revision: number | undefined;
  /** Day by which review should be done; without it the number of days that the installation sets. */
  dueOn?: string | undefined;
}

/**
 * Sends a draft to medical, legal and regulatory review. Its checks run again first, whatever an earlier report said. A
 * member of an approved certified set is approved at once by the signatures over the set. An adaptation waits until a person
 * decided on each change of its source.
 *
 * @throws CodedError blocked_by_guardrails, not_permitted_in_state, content_changed, conflict, and those of `mutate`
 */
export function submitAssembly(deps: ReviewDeps, actor: Actor, request: SubmitRequest): Promise<ReviewState> {
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.submit'), inMarketScope),
    load: () => lockForReview(deps.database, request.assemblyId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async (assembly) => {
      // Refused before the checks run: they cost time and leave a report.
      nextStatus('submit', assembly.status);
      await requireChangesDecided(deps.database, assembly);
      const today = calendarDateIn(deps.clock(), timeZoneOf(assembly.market));
      const dueOn = dueDay(today, deps.reviewDays, request.dueOn);
      const report = await deps.checkAssembly(actor, assembly.id);
      const status = decideSubmit(assembly, report, assembly.justifiedRules);
      const result = await moveAssembly(deps, assembly, status);
      await deps.database.query('UPDATE assembly SET due_on = $2 WHERE assembly_id = $1', [
        assembly.id,
        dueOn,
      ]);
      return {
        result,
        entries: [
          {
            type: 'assembly.submitted',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: {
              from: assembly.status,
              to: status,
              report: report.reportId,
              verdict: report.verdict,
              dueOn,
            },
          },
          ...(status === 'approved' ? membershipEntries(assembly, result.revision) : []),
        ],
      };
    },
  });
}

/** Three signatures over the email itself were recorded when they were put. */
const membershipEntries = (
  { id, market, contentHash, membership }: AssemblyUnderReview,
  revision: number,
): AuditEntryDraft[] =>
  membership
    ? [
        {
          type: 'assembly.approved_as_member',
          subject: { type: 'assembly', id, revision },
          market,
          contentHash,
          details: { set: membership.setId, root: membership.root, leaf: membership.proof.leafIndex },
        },
      ]
    : [];
