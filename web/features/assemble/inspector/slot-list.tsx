import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import { useChange } from '../data/use-change.ts';
import { ExcludedCounts } from './excluded-counts.tsx';
import { GapCard } from './gap-card.tsx';
import classes from './inspector.module.css';
import { SlotCard } from './slot-card.tsx';
import { useSlotKeys } from './use-slot-keys.ts';

/** The slots in template order, each filled or named as a gap; then the subject line. */
export function SlotList({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const { active, select } = useActiveSlot();
  const change = useChange(assembly);
  const { slots, subject, gaps } = assembly;
  const shown = active ?? slots[0]?.slotId ?? null;
  useSlotKeys(slots.map(({ slotId }) => slotId));
  const [openSwap, openEvidence] = [`swap-${shown}`, `evidence-${shown}`];
  useShortcut('s', t('keys.swap'), shown === null ? null : () => focusOn(openSwap));
  useShortcut('e', t('keys.evidence'), shown === null ? null : () => focusOn(openEvidence));
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
      {gaps.map((gap) => (
        <GapCard key={gap.slotId} gap={gap} assembly={assembly} />
      ))}
      <ExcludedCounts excluded={assembly.excluded} />
    </div>
  );
}

/** Moves the keyboard to a part of the slot card and into view; a closed part opens. */
function focusOn(id: string): void {
  const element = document.getElementById(id);
  if (element instanceof HTMLDetailsElement) {
    element.open = true;
    element.querySelector('summary')?.focus();
  } else element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
}
