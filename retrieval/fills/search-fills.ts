import { boundOf } from './bound.ts';
import type { CompiledProblem, CompiledSlot } from './compile-problem.ts';
import { gainOf, imbalanceOf } from './value.ts';

export interface FoundFills {
  /** Per compiled slot, the numbers of the chosen modules. */
  chosen: readonly (readonly number[])[];
  /** Value in the units of `value.ts`. */
  value: number;
  /** False only when the search stopped at its limit of steps and something better may exist. */
  proven: boolean;
}

/** Far beyond any template seen; keeps an adversarial library from holding up a request. */
const MOST_STEPS = 200_000;

/**
 * The most valuable combination, by branch and bound: depth first, best candidate first, cutting what cannot beat the
 * best found so far. Of equal combinations the first stands, so the result depends on nothing but the input.
 */
export function searchFills(problem: CompiledProblem): FoundFills {
  const { slots } = problem;
  const blocked = new Uint16Array(problem.modules.length);
  const chosen: number[][] = slots.map(() => []);
  let best: FoundFills = { chosen: slots.map(() => []), value: Number.NEGATIVE_INFINITY, proven: true };
  let steps = 0;

  const finish = (value: number): void => {
    const all = chosen.flat();
    if (pendingOf(problem, all).length > 0) return;
    const total = value - imbalanceOf(problem, all);
    if (total > best.value)
      best = { chosen: chosen.map((modules) => [...modules]), value: total, proven: true };
  };

  const visit = (number: number, taken: number, from: number, value: number): void => {
    steps += 1;
    if (steps > MOST_STEPS) return;
    const slot = slots[number];
    if (!slot) return finish(value);
    const all = chosen.flat();
    const unbalanced = imbalanceOf(problem, all) > 0;
    const pending = pendingOf(problem, all);
    const { best: open, loss } = boundOf(problem, {
      slot: number,
      taken,
      from,
      blocked,
      pending,
      unbalanced,
    });
    if (value + open - loss <= best.value) return;
    if (taken < slot.max) tryPlacements(slot, number, taken, from, value, open);
    visit(number + 1, 0, 0, value);
  };

  const tryPlacements = (
    slot: CompiledSlot,
    number: number,
    taken: number,
    from: number,
    value: number,
    open: number,
  ): void => {
    let most: number | undefined;
    for (let index = from; index < slot.placements.length; index += 1) {
      const placement = slot.placements[index];
      if (!placement || (blocked[placement.module] ?? 0) > 0) continue;
      const gain = gainOf(slot, taken, placement.units);
      most ??= Math.max(0, gain);
      // Placements come in falling order, so none of those that follow can do better either.
      if (value + open - most + gain <= best.value) return;
      block(problem, blocked, placement.module, 1);
      chosen[number]?.push(placement.module);
      visit(number, taken + 1, index + 1, value + gain);
      chosen[number]?.pop();
      block(problem, blocked, placement.module, -1);
    }
  };

  visit(0, 0, 0, 0);
  return { ...best, proven: steps <= MOST_STEPS };
}

function block(problem: CompiledProblem, blocked: Uint16Array, module: number, step: 1 | -1): void {
  for (const other of problem.conflicts[module] ?? []) blocked[other] = (blocked[other] ?? 0) + step;
}

/** Groups that the chosen modules need and that no chosen module belongs to. */
function pendingOf(problem: CompiledProblem, chosen: readonly number[]): (readonly number[])[] {
  return chosen.flatMap((module) =>
    (problem.needs[module] ?? []).filter((group) => !group.some((member) => chosen.includes(member))),
  );
}
