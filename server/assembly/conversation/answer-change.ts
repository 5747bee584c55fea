import { SUBJECT_SLOT } from '../../../core/assembly/assembly.ts';
import type { Slot } from '../../../core/library/content.ts';
import { understandingOfContext } from '../../../core/assembly/understanding.ts';
import { isCodedError } from '../../../core/errors.ts';
import type { RankedModule } from '../../library/rank-for-slots.ts';
import { rankSlotAgain } from '../rank-slot-again.ts';
import { swapFill } from '../swap-fill.ts';
import type { StoredAssembly } from '../stored-assembly.ts';
import { undoChange } from '../undo-change.ts';
import { labelOf, slotsOf, whichSlot } from './answer-about.ts';
import { describeVerdict } from './describe-draft.ts';
import { say, suggestedReplies } from './sentences.ts';
import type { Answer, Prepared, Turn } from './turn.ts';

/** "Undo": the content before the present one. */
export async function answerUndo(turn: Turn): Promise<Answer> {
  const { assembly, language, deps, actor } = turn;
  if (!assembly) return { message: { text: say(language, 'nothingToUndo') } };
  if (assembly.contentRevision <= 1) return { message: { text: say(language, 'nothingToUndo') } };
  const undone = await undoChange(deps, actor, { id: assembly.id, ifMatch: assembly.revision });
  const { context, template } = undone.assembly.content;
  return {
    understanding: understandingOfContext(context, template.id),
    message: {
      text: `${say(language, 'undone')} ${describeVerdict(language, undone.report)}`,
      assemblyRevision: undone.assembly.revision,
    },
  };
}

/** "Something about dosing in slot 2": the best other eligible module for that slot and wish. */
export async function prepareSwap(turn: Turn): Promise<Prepared> {
  const { assembly, language, understood } = turn;
  if (!assembly) return async () => ({ message: { text: say(language, 'noAssembly') } });
  const slots = await slotsOf(turn, assembly);
  const slot = slotMeant(turn, slots);
  if (!slot) return async () => ({ message: { text: whichSlot(turn, slots) } });
  const topics = understood.named.includes('topics') ? topicsOf(turn) : assembly.content.context.topics;
  const candidates = await rankSlotAgain(turn.deps, assembly, slot.id, { text: turn.text, topics });
  return () => swapToFirst(turn, assembly, slot, candidates);
}

async function swapToFirst(
  turn: Turn,
  assembly: StoredAssembly,
  slot: Slot,
  candidates: readonly RankedModule[],
): Promise<Answer> {
  const { language } = turn;
  for (const { moduleId, keyMessage } of candidates) {
    const swapped = await trySwap(turn, assembly, slot, moduleId);
    if (!swapped) continue;
    return {
      message: {
        text: `${say(language, 'swapped', { slot: labelOf(turn, slot), module: moduleId, message: keyMessage })} ${describeVerdict(language, swapped.report)}`,
        assemblyRevision: swapped.assembly.revision,
        slotId: slot.id,
        suggestedReplies: suggestedReplies(language, true),
      },
    };
  }
  return { message: { text: say(language, 'swapNothing', { slot: labelOf(turn, slot) }), slotId: slot.id } };
}

/** The slot that was quoted, or numbered; the only slot needs no number. */
function slotMeant({ quote, understood: { slotNumber } }: Turn, slots: readonly Slot[]): Slot | undefined {
  const quoted = slots.find(({ id }) => id === quote?.slotId);
  if (quoted) return quoted;
  if (slotNumber !== undefined) return slots[slotNumber - 1];
  return slots.length === 1 ? slots.find(({ id }) => id !== SUBJECT_SLOT) : undefined;
}

function topicsOf({ understood }: Turn): string[] {
  const value = understood.understanding.topics?.value;
  return Array.isArray(value) ? value : [];
}

/** A candidate that the slot does not take is passed over; any other refusal is told. */
async function trySwap(turn: Turn, assembly: StoredAssembly, slot: Slot, moduleId: string) {
  const target = { id: assembly.id, ifMatch: assembly.revision };
  try {
    return await swapFill(turn.deps, turn.actor, target, { slotId: slot.id, moduleId });
  } catch (error) {
    if (isCodedError(error) && error.code === 'invalid_request') return undefined;
    throw error;
  }
}
