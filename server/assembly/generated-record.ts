import type { Fill } from '../../core/assembly/assembly.ts';
import type { Proposal } from '../../core/assembly/proposal.ts';
import type { ModelCallRecord } from '../../core/model/call-record.ts';

/**
 * The record after a person put words of a model into a slot: the engine of the choices stays what it was, and the words
 * have the question they come from (AI-003).
 */
export const withGenerated = (
  proposal: Proposal,
  slotId: string,
  { callId, model: name, promptVersion, settings, replyDigest, offered }: ModelCallRecord,
): Proposal => ({
  ...proposal,
  generatedSlots: [...new Set([...proposal.generatedSlots, slotId])],
  generatedTexts: [
    ...(proposal.generatedTexts ?? []),
    {
      slotId,
      callId,
      model: { name, promptVersion, settings, replyDigest: replyDigest ?? '' },
      offered: [...offered],
    },
  ],
});

/** The record after generated words left a slot; where they came from stays in it. */
export const withoutGenerated = (proposal: Proposal, slotId: string): Proposal => ({
  ...proposal,
  generatedSlots: proposal.generatedSlots.filter((each) => each !== slotId),
});

/** The record for the fills that stand now: a slot whose words are no longer a model's loses its mark. */
export const keepGenerated = (proposal: Proposal, slotId: string, fills: readonly Fill[]): Proposal =>
  fills.some((fill) => fill.slotId === slotId && fill.origin === 'ai_generated')
    ? proposal
    : withoutGenerated(proposal, slotId);
