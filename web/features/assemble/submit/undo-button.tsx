import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useChange } from '../data/use-change.ts';

/** Goes back to the content before the last change. */
export function UndoButton({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const change = useChange(assembly);
  return (
    <Button
      variant="default"
      size="sm"
      leftSection={<IconArrowBackUp size={16} aria-hidden />}
      disabled={!assembly.canUndo}
      loading={change.isPending}
      onClick={() => change.mutate({ kind: 'undo' })}
    >
      {t('assemble.undo')}
    </Button>
  );
}
