import type { Fill } from './assembly.ts';
import type { Proposal } from './proposal.ts';

/**
 * Who chose a module of a slot. What an engine suggested there stays its choice when a person puts it back: the record
 * still holds the suggestion, and a label that denied it would be wrong (AI-001).
 */
export const choiceOf = (
  { suggestions }: Pick<Proposal, 'suggestions'>,
  { slotId, moduleId, version }: Pick<Fill, 'slotId' | 'moduleId' | 'version'>,
): Fill['choice'] =>
  suggestions.some((each) => each.slotId === slotId && each.moduleId === moduleId && each.version === version)
    ? 'ai_suggested'
    : 'human_selected';
