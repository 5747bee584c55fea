import { markersOf } from '../library/markup.ts';
import type { Fill } from './assembly.ts';

/** One entry of the assembled reference list. */
export interface NumberedReference {
  /** Position in reading order, from 1. */
  number: number;
  referenceId: string;
  /** Slots that cite it, in reading order. */
  slotIds: string[];
}

/**
 * Numbers the references of an assembly in reading order; a reference that several modules share gets one number.
 * The text keeps its stable markers: numbers exist only in the rendered email.
 */
export function numberReferences(fills: readonly Fill[]): NumberedReference[] {
  const byId = new Map<string, NumberedReference>();
  for (const fill of fills) {
    for (const referenceId of markersOf(fill.text)) {
      const known = byId.get(referenceId);
      if (!known) byId.set(referenceId, { number: byId.size + 1, referenceId, slotIds: [fill.slotId] });
      else if (!known.slotIds.includes(fill.slotId)) known.slotIds.push(fill.slotId);
    }
  }
  return [...byId.values()];
}
