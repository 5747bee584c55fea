import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import { useChange } from '../data/use-change.ts';
import { ExcludedCounts } from './excluded-counts.tsx';
import { FreeTextCard } from './free-text-card.tsx';
import { GapCard } from './gap-card.tsx';
import classes from './inspector.module.css';
import { SlotCard } from './slot-card.tsx';

/** The slots in template order, each filled or named as a gap; then the subject line, free text and gaps. */
export function SlotList({ assembly }: { assembly: AssemblyView }) {
  const { active, select } = useActiveSlot();
  const change = useChange(assembly);
  const { slots, subject, gaps, freeTextPlaces } = assembly;
  const shown = active ?? slots[0]?.slotId ?? null;
  return (
    <div className={classes['cards']}>
      {[...slots, ...(subject ? [subject] : [])].map((slot, index) => (
        <SlotCard
          key={slot.slotId}
          slot={slot}
          number={index < slots.length ? index + 1 : null}
          isActive={slot.slotId === shown}
          onSelect={() => select(slot.slotId)}
          assembly={assembly}
          change={change}
        />
      ))}
      {freeTextPlaces.map((place) => (
        <FreeTextCard
          key={`${place.id} ${assembly.freeTexts.find(({ placeId }) => placeId === place.id)?.text ?? ''}`}
          place={place}
          assembly={assembly}
          change={change}
        />
      ))}
      {gaps.map((gap) => (
        <GapCard key={gap.slotId} gap={gap} assembly={assembly} />
      ))}
      <ExcludedCounts excluded={assembly.excluded} />
    </div>
  );
}
