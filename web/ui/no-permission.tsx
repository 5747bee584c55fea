import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './empty-state.tsx';

/** Something that this person may not see, with the reason the server gave. */
export function NoPermission({ detail }: { detail: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconLock size={22} />}
      title={t('common.noPermission')}
      cause={`${detail} ${t('common.noPermissionAction')}`}
    />
  );
}
