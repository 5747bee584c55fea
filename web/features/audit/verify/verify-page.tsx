import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { NoPermission } from '../../../ui/no-permission.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { VerificationPanel } from './verification-panel.tsx';

/** /audit/verify: recomputes the whole log and says what that shows. */
export function VerifyPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('audit.verifyTitle'), t('audit.title'));
  const allowed = mayDo(usePerson(), 'audit.read_all');
  return (
    <Page>
      <Anchor component={Link} to="/audit" size="sm">
        {t('audit.back')}
      </Anchor>
      {allowed ? (
        <VerificationPanel />
      ) : (
        <>
          <PageHeader title={t('audit.verifyTitle')} />
          <NoPermission detail={t('audit.onlyScope')} />
        </>
      )}
    </Page>
  );
}
