import type { Template } from '../../library/content.ts';
import type { AssemblyContent, Fill } from '../assembly.ts';
import { choiceOf } from '../choice-of.ts';
import type { Proposal, SlotRecord } from '../proposal.ts';

type Ordered = Pick<Template, 'slots' | 'reorderable'>;

/** The slots whose fills may change places with those of a slot; empty where the template fixes the order. */
function groupOf({ slots, reorderable = [] }: Ordered, slotId: string): readonly string[] {
  const group = reorderable.find((each) => each.includes(slotId));
  if (group) return group;
  const slot = slots.find(({ id }) => id === slotId);
  return slot && slot.max > 1 ? [slotId] : [];
}

/** The fills that may change places with those of a slot, in reading order; fewer than two cannot be moved. */
export const movableWith = (content: AssemblyContent, template: Ordered, slotId: string): Fill[] => {
  const group = groupOf(template, slotId);
  return content.slots.filter((fill) => group.includes(fill.slotId));
};

/** A content in another order, with its record. */
export interface Moved {
  content: AssemblyContent;
  proposal: Proposal;
  /** Fills that stand in another slot than before. */
  changed: Fill[];
}

/**
 * Puts a fill at another position among those it may change places with; the places stay, the fills move. A fill in
 * another slot counts as chosen by a person, because no engine suggested it there (AI-003); moved back, it is what the
 * engine suggested again.
 *
 * @param fill the very object out of `content.slots`
 * @param to position counted from 0
 * @returns undefined where there is no such position
 */
export function moveFill(
  content: AssemblyContent,
  proposal: Proposal,
  template: Ordered,
  fill: Fill,
  to: number,
): Moved | undefined {
  const seats = movableWith(content, template, fill.slotId);
  const from = seats.indexOf(fill);
  if (from < 0 || to < 0 || to >= seats.length) return undefined;
  const order = seats.toSpliced(from, 1).toSpliced(to, 0, fill);
  const placed = order.map((each, seat): Fill => {
    const slotId = seats[seat]?.slotId ?? each.slotId;
    const choice = choiceOf(proposal, { ...each, slotId });
    return slotId === each.slotId ? each : { ...each, slotId, choice };
  });
  const slots = content.slots.map((each) => {
    const seat = seats.indexOf(each);
    return placed[seat] ?? each;
  });
  return {
    content: { ...content, slots },
    proposal: { ...proposal, slots: movedRecords(proposal.slots, seats, order) },
    changed: placed.filter((each, seat) => each.slotId !== order[seat]?.slotId),
  };
}

/** Reasons go with the module; runners-up stay with the slot that they were offered for. */
function movedRecords(
  records: readonly SlotRecord[],
  seats: readonly Fill[],
  order: readonly Fill[],
): SlotRecord[] {
  const recordOf = (fill: Fill | undefined) =>
    records.find(({ slotId, moduleId }) => slotId === fill?.slotId && moduleId === fill.moduleId);
  const moved = order.flatMap((fill, seat) => {
    const record = recordOf(fill);
    const here = seats[seat];
    return record && here
      ? [{ ...record, slotId: here.slotId, alternatives: recordOf(here)?.alternatives ?? [] }]
      : [];
  });
  const touched = new Set(seats.map(recordOf));
  return [...records.filter((record) => !touched.has(record)), ...moved];
}
