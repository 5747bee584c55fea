import { useTranslation } from 'react-i18next';
import { mayDo, usePerson } from '../../lib/session.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { NoPermission } from '../../ui/no-permission.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Page } from '../../ui/page.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { ModelSection } from './model-section.tsx';

/** /admin: locked accounts, which accounts belong to one person, and who is qualified to stand in. */
export function AdminPage() {
  const { t } = useTranslation();
  const person = usePerson();
  useDocumentTitle(t('admin.title'));
  return (
    <Page>
      <PageHeader title={t('admin.title')} purpose={t('admin.purpose')} />
      {mayDo(person, 'access.manage') ? (
        <>
          <AlertsSection />
          <AccountsSection />
        </>
      ) : (
        <NoPermission detail={t('admin.onlyAdministrators')} />
      )}
      {mayDo(person, 'model.read') && <ModelSection />}
    </Page>
  );
}
