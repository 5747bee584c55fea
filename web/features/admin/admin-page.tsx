import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayDo, usePerson } from '../../lib/session.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { NoPermission } from '../../ui/no-permission.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Page } from '../../ui/page.tsx';
import { AccountsSection } from './accounts-section.tsx';
import { AlertsSection } from './alerts-section.tsx';
import { ModelSection } from './model-section.tsx';

/** /admin: accounts of people, for administrators, and the language model, for whoever may read its state. */
export function AdminPage() {
  const { t } = useTranslation();
  const person = usePerson();
  const managesAccounts = mayDo(person, 'access.manage');
  const readsModel = mayDo(person, 'model.read');
  useDocumentTitle(t('admin.title'));
  return (
    <Page>
      <PageHeader
        title={t('admin.title')}
        purpose={t(managesAccounts || !readsModel ? 'admin.purpose' : 'admin.modelPurpose')}
      />
      {managesAccounts && (
        <>
          <AlertsSection />
          <AccountsSection />
        </>
      )}
      {readsModel && <ModelSection />}
      {!managesAccounts && !readsModel && <NoPermission detail={t('admin.onlyAdministrators')} />}
      {!managesAccounts && readsModel && (
        <Text size="sm" c="dimmed">
          {t('admin.onlyAdministrators')}
        </Text>
      )}
    </Page>
  );
}
