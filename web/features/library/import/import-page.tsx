import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { NoPermission } from '../../../ui/no-permission.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { ImportPanel } from './import-panel.tsx';

/** /library/import: files of one kind into the library. */
export function ImportPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('library.importTitle'), t('library.title'));
  const allowed = mayDo(usePerson(), 'library.import');
  return (
    <Page>
      <Anchor component={Link} to="/library" size="sm">
        {t('library.back')}
      </Anchor>
      <PageHeader title={t('library.importTitle')} purpose={t('library.importPurpose')} />
      {allowed ? <ImportPanel /> : <NoPermission detail={t('library.mayNotImport')} />}
    </Page>
  );
}
