import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useDocumentTitle } from '../lib/use-document-title.ts';
import { EmptyState } from '../ui/empty-state.tsx';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  useDocumentTitle(t('common.notFound'));
  return (
    <>
      <h1 className="visually-hidden">{t('common.notFound')}</h1>
      <EmptyState
        icon={<IconMapOff size={22} />}
        title={t('common.notFound')}
        cause={t('common.notFoundCause', { path: pathname })}
        action={
          <Button component={Link} to="/start">
            {t('common.toStart')}
          </Button>
        }
      />
    </>
  );
}
