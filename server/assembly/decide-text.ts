import type { Actor } from '../../core/access/actor.ts';
import { and, holds, inMarketScope } from '../../core/access/policy.ts';
import { allTexts } from '../../core/assembly/assembly.ts';
import { isEngineText } from '../../core/assembly/engine-text.ts';
import { CodedError } from '../../core/errors.ts';
import { mutate } from '../audit/mutate.ts';
import { sha256Hex } from '../sha256.ts';
import type { JudgeDeps } from './assembly-deps.ts';
import { isEditable } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { recordCheck } from './record-check.ts';
import { findAssembly } from './stored-assembly.ts';
import type { StoredAssembly } from './stored-assembly.ts';

export interface TextDecisionRequest {
  /** Slot, or `free.<place>`. */
  slotId: string;
  /** The text as it was shown. */
  text: string;
  decision: 'accept' | 'reject';
  /** The person states to have checked accuracy, plausibility and sources. */
  checked: boolean;
  /** Required to reject. */
  reason?: string | undefined;
}

/**
 * Keeps a person's decision over exactly one text that an engine wrote or changed (Regulation (EU) 2024/1689
 * Art. 50(4)), then checks the email again, in one transaction. A later decision over the same text replaces it.
 *
 * @throws CodedError content_changed when the place no longer holds this text, invalid_request when no engine had a
 * part in it or what the decision needs is missing, not_permitted_in_state, and those of `mutate`
 */
export function decideText(
  deps: JudgeDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  request: TextDecisionRequest,
): Promise<Drafted> {
  return deps.database.transaction(async () => {
    const assembly = await mutate(deps, {
      actor,
      policy: and<StoredAssembly>(inMarketScope, holds('assembly.write'), isEditable),
      load: () => findAssembly(deps.database, target.id, { lock: true }),
      ifMatch: { given: target.ifMatch, current: ({ revision }) => revision },
      change: async (stored) => {
        requireDecidable(stored, request);
        const decisionId = deps.newId();
        const { slotId, text, decision, checked, reason } = request;
        await deps.database.query(
          `INSERT INTO text_decision (decision_id, assembly_id, slot_id, text_hash, decision, checked, reason,
             account_id, decided_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            decisionId,
            stored.id,
            slotId,
            sha256Hex(text),
            decision,
            checked,
            reason?.trim() || null,
            actor.id,
            deps.clock(),
          ],
        );
        return {
          result: stored,
          entries: [
            {
              type: decision === 'accept' ? 'generated_text.accepted' : 'generated_text.rejected',
              subject: { type: 'assembly', id: stored.id, revision: stored.revision },
              market: stored.market,
              contentHash: stored.contentHash,
              details: { slot: slotId, decision: decisionId, textHash: sha256Hex(text), checked },
            },
          ],
        };
      },
    });
    return { assembly, report: await recordCheck(deps, actor, assembly.id) };
  });
}

function requireDecidable({ content, proposal }: StoredAssembly, request: TextDecisionRequest): void {
  if (request.decision === 'accept' && !request.checked) {
    throw new CodedError(
      'invalid_request',
      'Confirm that you checked accuracy, plausibility and sources before you accept the text.',
    );
  }
  if (request.decision === 'reject' && (request.reason ?? '').trim() === '') {
    throw new CodedError('invalid_request', 'Write why you reject the text.');
  }
  const present = allTexts(content).find(
    ({ slotId, text }) => slotId === request.slotId && text === request.text,
  );
  if (!present) {
    throw new CodedError(
      'content_changed',
      'This place no longer holds the text that you were shown, so nothing was decided; look at it again.',
    );
  }
  if (!isEngineText(present, proposal.generatedSlots)) {
    throw new CodedError(
      'invalid_request',
      'No engine had a part in this text, so there is nothing to accept.',
    );
  }
}
