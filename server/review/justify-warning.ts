import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { CodedError } from '../../core/errors.ts';
import { warningRules } from '../../core/review/decisions.ts';
import { latestReport } from '../assembly/latest-report.ts';
import type { ChangeDeps } from '../audit/change-deps.ts';
import { mutate } from '../audit/mutate.ts';
import { lockForReview } from './load-review-facts.ts';
import { moveAssembly, type ReviewState } from './move-assembly.ts';

export interface JustifyRequest {
  assemblyId: string;
  revision: number | undefined;
  /** Rule whose warning is accepted, such as `EXP-001`. */
  ruleId: string;
  reason: string;
}

/**
 * Accepts one warning of the latest report over the present content with a written reason. The reason stays with that
 * content: an edit asks for it again.
 *
 * @throws CodedError not_permitted_in_state (only a draft), invalid_request (no such warning), conflict (accepted
 * already), and those of `mutate`
 */
export function justifyWarning(
  deps: ChangeDeps,
  actor: Actor,
  request: JustifyRequest,
): Promise<ReviewState> {
  const { ruleId } = request;
  const reason = request.reason.trim();
  return mutate(deps, {
    actor,
    policy: and(holds('assembly.write'), inMarketScope),
    load: () => lockForReview(deps.database, request.assemblyId),
    ifMatch: { given: request.revision, current: ({ revision }) => revision },
    change: async (assembly) => {
      if (assembly.status !== 'drafted') {
        throw new CodedError('not_permitted_in_state', 'Warnings are accepted while the email is a draft.');
      }
      if (reason === '') throw new CodedError('invalid_request', 'Write why this warning is acceptable.');
      if (assembly.justifiedRules.has(ruleId)) {
        throw new CodedError('conflict', `The warning ${ruleId} was already accepted for this content.`);
      }
      const report = await latestReport(deps.database, assembly.id, assembly.contentHash);
      if (!report || !warningRules(report).includes(ruleId)) {
        throw new CodedError('invalid_request', `The latest check of this content has no warning ${ruleId}.`);
      }
      await deps.database.query(
        `INSERT INTO warning_justification (assembly_id, content_hash, rule_id, reason, account_id, written_at)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [assembly.id, assembly.contentHash, ruleId, reason, actor.id, deps.clock()],
      );
      const result = await moveAssembly(deps, assembly, assembly.status);
      return {
        result,
        entries: [
          {
            type: 'warning.justified',
            subject: { type: 'assembly', id: assembly.id, revision: result.revision },
            market: assembly.market,
            contentHash: assembly.contentHash,
            details: { rule: ruleId, report: report.reportId },
          },
        ],
      };
    },
  });
}
