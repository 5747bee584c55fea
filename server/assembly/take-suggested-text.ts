import type { Actor } from '../../core/access/actor.ts';
import { aiLabelFor, allFills, allTexts, SUBJECT_SLOT } from '../../core/assembly/assembly.ts';
import type { AssemblyContent, Fill } from '../../core/assembly/assembly.ts';
import { CodedError } from '../../core/errors.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';
import { suggestAdaptation } from '../../prompts/suggest-adaptation/schema.ts';
import { suggestSubject } from '../../prompts/suggest-subject/schema.ts';
import { readCall } from '../model/read-calls.ts';
import type { AssemblyDeps } from './assembly-deps.ts';
import { changeAssembly } from './change-assembly.ts';
import type { Drafted } from './draft-assembly.ts';
import { pinKey } from './load-slot-sources.ts';

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
    const fill = allFills(content).find((each) => each.slotId === slotId);
    if (!fill || call.subject?.id !== id || !textsFor(call, fill).includes(text)) {
      throw new CodedError(
        'invalid_request',
        'These words were not suggested for this slot; ask for suggestions again.',
      );
    }
    const taken: Fill = {
      ...fill,
      text,
      origin: 'ai_generated',
      digitalSourceType: 'trainedAlgorithmicMedia',
    };
    const changed = withTaken(content, taken);
    const { promptVersion, settings, replyDigest, model } = call;
    const engine = {
      ...proposal.engine,
      name: model,
      model: { name: model, promptVersion, settings, replyDigest: replyDigest ?? '' },
    };
    return {
      content: { ...changed, aiLabel: aiLabelFor(allTexts(changed), model) },
      proposal: {
        ...proposal,
        engine,
        generatedSlots: [...new Set([...proposal.generatedSlots, slotId])],
      },
      action: 'suggested_text',
      details: { slot: slotId, call: callId, promptVersion },
    };
  });

/** The texts of the stored reply that are meant for the slot. */
function textsFor({ promptVersion, reply, outcome }: ModelCallRecord, fill: Fill): string[] {
  if (outcome !== 'answered' || reply === null) return [];
  const json = parsed(reply);
  if (fill.slotId === SUBJECT_SLOT && promptVersion === suggestSubject.version)
    return suggestSubject.reply.safeParse(json).data?.suggestions.map(({ text }) => text) ?? [];
  const adapted = promptVersion === suggestAdaptation.version && suggestAdaptation.reply.safeParse(json).data;
  return adapted && adapted.sourceId === pinKey(fill.moduleId, fill.version) ? [adapted.text] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const withTaken = (content: AssemblyContent, taken: Fill): AssemblyContent =>
  taken.slotId === SUBJECT_SLOT
    ? { ...content, subject: taken }
    : { ...content, slots: content.slots.map((fill) => (fill.slotId === taken.slotId ? taken : fill)) };
