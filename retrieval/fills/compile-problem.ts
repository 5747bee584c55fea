import { normaliseMessage } from '../../core/library/key-message.ts';
import { conflictOf, isPromising, SAFETY_KIND } from './fill-problem.ts';
import type { FillCandidate, FillSlot } from './fill-problem.ts';

/** Scores become whole numbers of this size, so that sums are exact and equal totals are equal. */
export const UNITS = 1_000_000;

/** A module that a slot may take, and what it is worth there. */
export interface Placement {
  /** Number of the module in the compiled problem. */
  module: number;
  units: number;
}

export interface CompiledSlot {
  /** Position in the template. */
  position: number;
  required: boolean;
  max: number;
  /** Highest value first, then the order of ranking. */
  placements: readonly Placement[];
  /** Index of each module among the placements, by its number; -1 where the slot does not offer it. */
  indexOf: Int32Array;
}

/** The problem in numbers: modules are numbered, conflicts and needs looked up. */
export interface CompiledProblem {
  modules: readonly FillCandidate[];
  /** Required slots first, then those with the fewest candidates: mistakes show early. */
  slots: readonly CompiledSlot[];
  /** Modules that may not stand beside each module. */
  conflicts: readonly (readonly number[])[];
  /** Per module, groups of modules of which one must stand in the same email. */
  needs: readonly (readonly (readonly number[])[])[];
  promising: readonly boolean[];
  /** The safety notes that can be used. */
  safetyNotes: readonly number[];
  isSafetyNote: readonly boolean[];
  /** Whether a slot offers a safety note, usable or not, so that a promise without one is unbalanced. */
  asksBalance: boolean;
}

/** Numbers the usable modules and writes slots, conflicts and needs in those numbers, for the search. */
export function compileProblem(slots: readonly FillSlot[]): CompiledProblem {
  const modules = usableModules(slots);
  const numberOf = new Map(modules.map((module, number) => [module.moduleId, number]));
  return {
    modules,
    slots: compileSlots(slots, numberOf),
    conflicts: conflictsOf(modules, numberOf),
    needs: modules.map((module) => needsOf(module).map((group) => numbersIn(group, numberOf))),
    promising: modules.map(isPromising),
    safetyNotes: modules.flatMap(({ kind }, number) => (kind === SAFETY_KIND ? [number] : [])),
    isSafetyNote: modules.map(({ kind }) => kind === SAFETY_KIND),
    asksBalance: slots.some(({ candidates }) => candidates.some(({ kind }) => kind === SAFETY_KIND)),
  };
}

/** As `conflictOf` says of each pair, found without comparing every pair. */
function conflictsOf(modules: readonly FillCandidate[], numberOf: ReadonlyMap<string, number>): number[][] {
  const sameMessage = Map.groupBy(modules.keys(), (number) =>
    normaliseMessage(modules[number]?.keyMessage ?? ''),
  );
  sameMessage.delete('');
  const conflicts = modules.map((_, number) => new Set([number]));
  for (const group of sameMessage.values())
    for (const one of group) for (const other of group) conflicts[one]?.add(other);
  for (const [number, { excludes }] of modules.entries())
    for (const other of numbersIn(excludes, numberOf)) {
      conflicts[number]?.add(other);
      conflicts[other]?.add(number);
    }
  return conflicts.map((numbers) => [...numbers]);
}

/** Groups of module ids of which one must stand beside the module. */
export const needsOf = ({ requires, safetyNotes }: FillCandidate): readonly (readonly string[])[] => [
  ...requires.map((moduleId) => [moduleId]),
  ...safetyNotes.filter((group) => group.length > 0),
];

const numbersIn = (group: readonly string[], numberOf: ReadonlyMap<string, number>): number[] =>
  group.flatMap((moduleId) => numberOf.get(moduleId) ?? []);

/** The offered modules, each once, without those whose needs no offered module could meet. */
function usableModules(slots: readonly FillSlot[]): FillCandidate[] {
  let modules = new Map(
    slots.flatMap(({ candidates }) => candidates.map((candidate) => [candidate.moduleId, candidate])),
  );
  for (let before = -1; before !== modules.size;) {
    before = modules.size;
    const met = (module: FillCandidate, group: readonly string[]): boolean =>
      group.some((moduleId) => {
        const other = modules.get(moduleId);
        return other !== undefined && (other === module || conflictOf(module, other) === undefined);
      });
    modules = new Map(
      [...modules].filter(([, module]) => needsOf(module).every((group) => met(module, group))),
    );
  }
  return [...modules.values()];
}

function compileSlots(slots: readonly FillSlot[], numberOf: ReadonlyMap<string, number>): CompiledSlot[] {
  return slots
    .map(({ candidates, required, max }, position) => {
      const placements = candidates
        .flatMap(({ moduleId, score }): Placement[] => {
          const module = numberOf.get(moduleId);
          return module === undefined ? [] : [{ module, units: Math.round(score * UNITS) }];
        })
        .toSorted((one, other) => other.units - one.units);
      const indexOf = new Int32Array(numberOf.size).fill(-1);
      for (const [index, { module }] of placements.entries()) indexOf[module] = index;
      return { position, required, max, placements, indexOf };
    })
    .toSorted(
      (one, other) =>
        Number(other.required) - Number(one.required) ||
        one.placements.length - other.placements.length ||
        one.position - other.position,
    );
}
