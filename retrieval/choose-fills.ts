import type { Reason } from '../core/assembly/reasons.ts';
import { compileProblem, UNITS } from './fills/compile-problem.ts';
import { explainRunnerUp } from './fills/explain-runner-up.ts';
import type { Choice, FillCandidate, FillSlot } from './fills/fill-problem.ts';
import { searchFills } from './fills/search-fills.ts';

export interface RunnerUp<Candidate extends FillCandidate> {
  slotId: string;
  candidate: Candidate;
  whyNot: Reason[];
}

export interface ChosenFills<Candidate extends FillCandidate> {
  /** In template order, within a slot in the order of their scores. */
  choices: Choice<Candidate>[];
  /** Every candidate that was not chosen anywhere, per slot in the order of ranking. */
  runnersUp: RunnerUp<Candidate>[];
  /** Slots that stayed empty; a required one is a gap. */
  empty: { slotId: string; required: boolean }[];
  /** Sum of the chosen scores. */
  total: number;
  /** Whether no other combination of these candidates is worth more; false only past the limit of search steps. */
  proven: boolean;
}

/**
 * Chooses the modules of all slots together: as many required slots filled as possible, then a safety note beside every
 * promise (claim or proof point) where a slot offers one, then the highest sum of scores. Never two modules that exclude
 * each other or say the same, never a module without the modules that it requires or the safety note that its claims
 * ask for. Exact over the candidates given, not greedy; the same input gives the same choice.
 */
export function chooseFills<Candidate extends FillCandidate>(
  slots: readonly FillSlot<Candidate>[],
): ChosenFills<Candidate> {
  const problem = compileProblem(slots);
  const found = searchFills(problem);
  const chosenAt = new Map(
    problem.slots.map(({ position }, number) => {
      const ids = (found.chosen[number] ?? []).map((module) => problem.modules[module]?.moduleId);
      return [position, new Set(ids)];
    }),
  );
  const choices = slots.flatMap((slot, position) =>
    slot.candidates
      .filter(({ moduleId }) => chosenAt.get(position)?.has(moduleId))
      .toSorted((one, other) => other.score - one.score)
      .map((candidate) => ({ slotId: slot.slotId, candidate })),
  );
  const taken = new Set(choices.map(({ candidate }) => candidate.moduleId));
  return {
    choices,
    runnersUp: slots.flatMap(({ slotId, candidates }) =>
      candidates
        .filter(({ moduleId }) => !taken.has(moduleId))
        .map((candidate) => ({ slotId, candidate, whyNot: explainRunnerUp(candidate, slotId, choices) })),
    ),
    empty: slots
      .filter(({ slotId }) => !choices.some((choice) => choice.slotId === slotId))
      .map(({ slotId, required }) => ({ slotId, required })),
    total: choices.reduce((sum, { candidate }) => sum + Math.round(candidate.score * UNITS), 0) / UNITS,
    proven: found.proven,
  };
}
