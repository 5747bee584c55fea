import type { CompiledProblem, CompiledSlot } from './compile-problem.ts';
import { gainOf, UNBALANCED } from './value.ts';

/** A half-made choice: everything before slot number `slot`, and `taken` modules of it, are decided. */
export interface Partial {
  slot: number;
  taken: number;
  /** First placement of the slot that may still be chosen. */
  from: number;
  /** How many chosen modules forbid each module. */
  blocked: Uint16Array;
  /** Groups of modules of which one is still needed, by what was chosen. */
  pending: readonly (readonly number[])[];
  /** Whether a promise was chosen and a safety note is still missing. */
  unbalanced: boolean;
}

/** The open part of one slot. */
interface Room {
  slot: CompiledSlot;
  taken: number;
  from: number;
  /** What its best free modules bring together, how many they are, and what the last of them brings and scores. */
  best: number;
  count: number;
  last: number;
  lastUnits: number;
}

export interface Bound {
  /** The most that the open slots bring when nothing is needed and free modules never clash with each other. */
  best: number;
  /** What the needs cost at least; infinite when one cannot be met any more. */
  loss: number;
}

/**
 * The most that the undecided part can still bring, as `best` less `loss`. Never too low, so nothing better is cut off.
 * Needs that share no module take different places, so their smallest losses add up.
 */
export function boundOf(problem: CompiledProblem, partial: Partial): Bound {
  const rooms: Room[] = [];
  let best = 0;
  for (let number = partial.slot; number < problem.slots.length; number += 1) {
    const slot = problem.slots[number];
    if (!slot) continue;
    const room = roomOf(slot, partial, number === partial.slot);
    rooms.push(room);
    best += room.best;
  }
  const used = new Set<number>();
  const needs = partial.pending
    .map((group) => ({ group, loss: smallestLoss(group, rooms, partial.blocked) }))
    .toSorted((one, other) => other.loss - one.loss);
  let places = rooms.reduce((sum, { slot, taken }) => sum + slot.max - taken, 0);
  let loss = 0;
  for (const need of needs) {
    if (!addSeparate(used, need.group)) continue;
    places -= 1;
    loss += places < 0 ? Number.POSITIVE_INFINITY : need.loss;
  }
  if (partial.unbalanced && addSeparate(used, problem.safetyNotes))
    loss +=
      places < 1
        ? UNBALANCED
        : Math.min(UNBALANCED, smallestLoss(problem.safetyNotes, rooms, partial.blocked));
  return { best, loss };
}

/** Notes the group's modules; false when one of them was noted for another need, which it may meet as well. */
function addSeparate(used: Set<number>, group: readonly number[]): boolean {
  if (group.some((module) => used.has(module))) return false;
  for (const module of group) used.add(module);
  return true;
}

function roomOf(slot: CompiledSlot, partial: Partial, current: boolean): Room {
  const taken = current ? partial.taken : 0;
  const from = current ? partial.from : 0;
  const room: Room = { slot, taken, from, best: 0, count: 0, last: 0, lastUnits: 0 };
  for (let index = from; index < slot.placements.length && taken + room.count < slot.max; index += 1) {
    const placement = slot.placements[index];
    if (!placement || (partial.blocked[placement.module] ?? 0) > 0) continue;
    const gain = gainOf(slot, taken + room.count, placement.units);
    if (gain <= 0) break;
    room.count += 1;
    room.best += gain;
    room.last = gain;
    room.lastUnits = placement.units;
  }
  return room;
}

function smallestLoss(group: readonly number[], rooms: readonly Room[], blocked: Uint16Array): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (const module of group) {
    if ((blocked[module] ?? 0) > 0) continue;
    for (const room of rooms) smallest = Math.min(smallest, lossWith(module, room));
  }
  return smallest;
}

/** What a room loses when it must hold the module: nothing when it is among its best. */
function lossWith(module: number, { slot, taken, from, count, last, lastUnits }: Room): number {
  const index = slot.indexOf[module] ?? -1;
  if (index < from || taken >= slot.max) return Number.POSITIVE_INFINITY;
  const units = slot.placements[index]?.units ?? 0;
  if (count > 0 && units >= lastUnits) return 0;
  if (taken + count < slot.max) return Math.max(0, -gainOf(slot, taken + count, units));
  return Math.max(0, last - gainOf(slot, taken + count - 1, units));
}
