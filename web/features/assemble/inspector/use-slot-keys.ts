import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useActiveSlot } from '../layout/use-active-slot.ts';

/** Keys 1 to 3 select the slots in template order. */
export function useSlotKeys(slotIds: readonly string[]): void {
  const { t } = useTranslation();
  const { select } = useActiveSlot();
  const selecting = (index: number) => {
    const slotId = slotIds[index];
    return slotId === undefined ? null : () => select(slotId);
  };
  useShortcut('1', t('keys.slot', { number: 1 }), selecting(0));
  useShortcut('2', t('keys.slot', { number: 2 }), selecting(1));
  useShortcut('3', t('keys.slot', { number: 3 }), selecting(2));
}
