import { UNITS } from './compile-problem.ts';
import type { CompiledProblem, CompiledSlot } from './compile-problem.ts';

/**
 * What a combination is worth, in units, in three tiers that never mix: a filled required slot outranks everything,
 * a promise with a safety note beside it outranks relevance, then relevance decides.
 */
const REQUIRED_SLOT = 100_000_000_000;
export const UNBALANCED = 1_000_000_000;
/** What a module beyond the first of a required slot must be worth at least: an optional place is not for filler. */
const OPTIONAL_PLACE = 0.1 * UNITS;

/** What one more module is worth in a slot that holds `taken` already. */
export const gainOf = (slot: CompiledSlot, taken: number, units: number): number =>
  slot.required && taken === 0 ? REQUIRED_SLOT + units : units - OPTIONAL_PLACE;

/** What a missing safety note costs: only where a note is on offer and something promising was chosen. */
export function imbalanceOf(problem: CompiledProblem, chosen: readonly number[]): number {
  if (!problem.asksBalance || !chosen.some((module) => problem.promising[module])) return 0;
  return chosen.some((module) => problem.isSafetyNote[module]) ? 0 : UNBALANCED;
}
