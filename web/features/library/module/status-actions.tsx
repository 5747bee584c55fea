import { Button } from '@mantine/core';
import { IconArchive, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { StatusDialog } from './status-dialog.tsx';

/** For a library manager: approve what is in review, withdraw what is not withdrawn. */
export function StatusActions({ detail }: { detail: ModuleDetail }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useUrlChoice('dialog', ['none', 'approved', 'withdrawn'], 'none');
  const allowed = mayDo(usePerson(), 'library.change');
  const mayApprove = allowed && detail.status === 'in_review';
  useShortcut('mod+Enter', t('library.approve'), mayApprove ? () => setDialog('approved') : null);
  if (!allowed) return null;
  return (
    <>
      {detail.status !== 'withdrawn' && (
        <Button
          variant="default"
          leftSection={<IconArchive size={16} aria-hidden />}
          onClick={() => setDialog('withdrawn')}
        >
          {t('library.withdraw')}
        </Button>
      )}
      {mayApprove && (
        <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setDialog('approved')}>
          {t('library.approve')}
        </Button>
      )}
      {dialog !== 'none' && (
        <StatusDialog detail={detail} status={dialog} onClose={() => setDialog('none')} />
      )}
    </>
  );
}
