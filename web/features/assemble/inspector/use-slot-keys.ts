import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import { focusPart } from './focus-part.ts';

/** Keys of the inspector: 1 to 3 select a slot, `s` opens its runners-up, `e` goes to its evidence. */
export function useSlotKeys({ slots }: AssemblyView): void {
  const { t } = useTranslation();
  const { active, select } = useActiveSlot();
  const selecting = (index: number) => {
    const slot = slots[index];
    return slot === undefined ? null : () => select(slot.slotId);
  };
  useShortcut('1', t('keys.slot', { number: 1 }), selecting(0));
  useShortcut('2', t('keys.slot', { number: 2 }), selecting(1));
  useShortcut('3', t('keys.slot', { number: 3 }), selecting(2));
  const shown = active ?? slots[0]?.slotId;
  const going = (part: 'swap' | 'evidence') => {
    if (shown === undefined) return null;
    return () => {
      select(shown);
      focusPart(`${part}-${shown}`);
    };
  };
  useShortcut('s', t('keys.swap'), going('swap'));
  useShortcut('e', t('keys.evidence'), going('evidence'));
}
