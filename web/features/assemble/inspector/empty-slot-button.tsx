import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Leaves an optional slot without a module. */
export function EmptySlotButton({ busy, onEmpty }: { busy: boolean; onEmpty: () => void }) {
  const { t } = useTranslation();
  return (
    <Button size="xs" variant="subtle" disabled={busy} onClick={onEmpty}>
      {t('assemble.emptySlot')}
    </Button>
  );
}
