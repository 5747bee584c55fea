import { Button } from '@mantine/core';
import { IconArchive, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useShortcut } from '../../../lib/shortcuts/use-shortcut.ts';
import { useUrlChoice } from '../../../lib/use-url-choice.ts';
import { ApproveDialog } from './approve-dialog.tsx';

/** For a library manager: approve what is in review; the way to withdraw what is not withdrawn. */
export function StatusActions({ detail }: { detail: ModuleDetail }) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useUrlChoice('dialog', ['none', 'approved'], 'none');
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
          component={Link}
          to={`/library/modules/${encodeURIComponent(detail.module.id)}/effects`}
        >
          {t('library.withdraw')}
        </Button>
      )}
      {mayApprove && (
        <Button leftSection={<IconCheck size={16} aria-hidden />} onClick={() => setDialog('approved')}>
          {t('library.approve')}
        </Button>
      )}
      {dialog !== 'none' && <ApproveDialog detail={detail} onClose={() => setDialog('none')} />}
    </>
  );
}
