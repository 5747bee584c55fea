import { conflictOf, isPromising, SAFETY_KIND } from '../../retrieval/fills/fill-problem.ts';
import type { Choice, FillSlot } from '../../retrieval/fills/fill-problem.ts';

/** What a combination is worth, written from the promise and not from the code under test; undefined when forbidden. */
export function worthOf(slots: readonly FillSlot[], choices: readonly Choice[]): number[] | undefined {
  const modules = choices.map(({ candidate }) => candidate);
  for (const [index, one] of modules.entries())
    for (const other of modules.slice(index + 1)) if (conflictOf(one, other)) return undefined;
  const ids = modules.map(({ moduleId }) => moduleId);
  for (const { requires, safetyNotes } of modules) {
    if (!requires.every((id) => ids.includes(id))) return undefined;
    if (!safetyNotes.every((group) => group.length === 0 || group.some((id) => ids.includes(id))))
      return undefined;
  }
  const filled = slots.filter(
    ({ slotId, required }) => required && choices.some((choice) => choice.slotId === slotId),
  ).length;
  const canBalance = slots.some(({ candidates }) => candidates.some(({ kind }) => kind === SAFETY_KIND));
  const unbalanced =
    canBalance && modules.some(isPromising) && !modules.some(({ kind }) => kind === SAFETY_KIND);
  const scores = modules.reduce((sum, { score }) => sum + score, 0);
  const extra = modules.length - filled;
  return [filled, unbalanced ? 0 : 1, Math.round((scores - 0.1 * extra) * 1e6)];
}

/** Every combination, one after the other. */
export function bestWorth(slots: readonly FillSlot[]): number[] {
  let best = [-1];
  const tryFrom = (position: number, choices: Choice[]): void => {
    const slot = slots[position];
    if (!slot) {
      const worth = worthOf(slots, choices);
      if (worth && compareWorth(worth, best) > 0) best = worth;
      return;
    }
    for (const subset of subsetsOf(slot.candidates, slot.max))
      tryFrom(position + 1, [...choices, ...subset.map((candidate) => ({ slotId: slot.slotId, candidate }))]);
  };
  tryFrom(0, []);
  return best;
}

export function compareWorth(one: readonly number[], other: readonly number[]): number {
  for (const [index, value] of one.entries()) if (value !== other[index]) return value - (other[index] ?? -1);
  return 0;
}

const subsetsOf = <Item>(items: readonly Item[], most: number): Item[][] =>
  items.reduce<Item[][]>(
    (subsets, item) => [
      ...subsets,
      ...subsets.filter((subset) => subset.length < most).map((subset) => [...subset, item]),
    ],
    [[]],
  );
