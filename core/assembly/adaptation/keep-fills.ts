import type { Slot } from '../../library/content.ts';
import type { Fill } from '../assembly.ts';

/** What two modules of one email may not share, and what they forbid. */
export interface Companion {
  moduleId: string;
  keyMessage: string;
  excludes: readonly string[];
}

type Placed<Module extends Companion> = Pick<Fill, 'slotId'> & { module: Module };

/** Whether two modules may stand in one email; a subject line may announce what the body says. */
const goTogether = (one: Companion, other: Companion): boolean =>
  one.moduleId !== other.moduleId &&
  (one.keyMessage === '' || one.keyMessage !== other.keyMessage) &&
  !one.excludes.includes(other.moduleId) &&
  !other.excludes.includes(one.moduleId);

/**
 * The modules of an adaptation: those of its source that the target use approves, each in the slot where it stands in
 * the source; then, where a slot has room, what an engine offers for it, best first, as far as it goes with the rest.
 *
 * @param slots of the target's template, the subject line first
 * @param kept modules of the source that may be used and that their slot takes, in reading order
 * @param offered what an engine offers for each slot, best first
 * @returns the placed modules in the order of the slots, those of the source before others
 */
export function keepFills<Module extends Companion>(
  slots: readonly Pick<Slot, 'id' | 'max'>[],
  kept: readonly Placed<Module>[],
  offered: readonly Placed<Module>[],
): Placed<Module>[] {
  const taken: Placed<Module>[] = [];
  const place = (candidate: Placed<Module>): void => {
    const slot = slots.find(({ id }) => id === candidate.slotId);
    const here = taken.filter(({ slotId }) => slotId === candidate.slotId);
    if (!slot || here.length >= slot.max) return;
    if (taken.every(({ module }) => goTogether(module, candidate.module))) taken.push(candidate);
  };
  for (const candidate of kept) place(candidate);
  for (const candidate of offered) place(candidate);
  return slots.flatMap(({ id }) => taken.filter(({ slotId }) => slotId === id));
}
