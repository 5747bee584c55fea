import { useTranslation } from 'react-i18next';
import { reviewRolesOf } from '../../../../core/review/signature.ts';
import { usePerson } from '../../../lib/session.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { DelegationsSection } from './delegations-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';

/** /account: the own passkeys, and who stands in for the own review roles. */
export function AccountPage() {
  const { t } = useTranslation();
  const person = usePerson();
  useDocumentTitle(t('account.title'));
  return (
    <Page>
      <PageHeader title={t('account.title')} purpose={person?.printedName ?? ''} />
      <PasskeysSection />
      {reviewRolesOf(person?.roles ?? []).length > 0 && <DelegationsSection />}
    </Page>
  );
}
