import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';

const SHOWN = ['changes', 'all'] as const;

/** Which blocks stand open at first: those with something new, or all. Kept in the address. */
export const useShown = () => useUrlChoice('show', SHOWN, 'changes');

export function ShowChoice() {
  const { t } = useTranslation();
  const [shown, setShown] = useShown();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('reading.show')}
      value={shown}
      onChange={(value) => setShown(SHOWN.find((one) => one === value) ?? 'changes')}
      data={[
        { value: 'changes', label: t('reading.showChanges') },
        { value: 'all', label: t('reading.showAll') },
      ]}
    />
  );
}
