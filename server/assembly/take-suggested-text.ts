import type { Actor } from '../../core/access/actor.ts';
import { aiLabelFor, allFills, allTexts, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { Fill } from '../../core/assembly/assembly.ts';
import { replaceFill } from '../../core/assembly/adaptation/fill-at.ts';
import { versionKey } from '../../core/library/version-key.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import { suggestAdaptation } from '../../prompts/suggest-adaptation/schema.ts';
import { suggestSubject } from '../../prompts/suggest-subject/schema.ts';
import { readCall } from '../model/read-calls.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { changeAssembly } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { withGenerated } from './generated-record.ts';
import { notSuggested, replyTo } from './stored-reply.ts';

/**
 * Puts words that a model suggested into their slot, because a person chose them. They are labelled as generated, in the
 * content and in the record, and wait for the person's decision over exactly these words (AI-002).
 *
 * @throws CodedError `invalid_request` when the stored reply of that question does not hold these words for this slot:
 * nobody can pass words of his own off as generated, or the other way round
 */
export const takeSuggestedText = (
  deps: AssemblyDeps,
  actor: Actor,
  target: { id: string; ifMatch: number | undefined },
  { slotId, callId, text }: { slotId: string; callId: string; text: string },
): Promise<Drafted> =>
  changeAssembly(deps, actor, target, async ({ id, content, proposal }) => {
    const { call } = await readCall(deps.database, callId);
    const fill = allFills(content).find(
      (each) => each.slotId === slotId && textsFor(call, each).includes(text),
    );
    if (!fill || call.subject?.id !== id) throw notSuggested();
    const changed = replaceFill(content, fill, {
      ...fill,
      text,
      origin: 'ai_generated',
      digitalSourceType: 'trainedAlgorithmicMedia',
      generatedBy: call.model,
    });
    return {
      content: { ...changed, aiLabel: aiLabelFor(allTexts(changed), proposal.engine.name) },
      proposal: withGenerated(proposal, slotId, call),
      action: 'suggested_text',
      details: { slot: slotId, call: callId, promptVersion: call.promptVersion },
    };
  });

/** The texts of the stored reply that are meant for the fill. */
function textsFor(call: ModelCallRecord, fill: Fill): string[] {
  if (fill.slotId === SUBJECT_SLOT) {
    const subjects = replyTo(suggestSubject, call);
    if (subjects) return subjects.suggestions.map(({ text }) => text);
  }
  const adapted = replyTo(suggestAdaptation, call);
  return adapted?.sourceId === versionKey(fill.moduleId, fill.version) ? [adapted.text] : [];
}
