import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../../lib/session.ts';
import { useDocumentTitle } from '../../../../lib/use-document-title.ts';
import { ErrorState } from '../../../../ui/error-state.tsx';
import { NoPermission } from '../../../../ui/no-permission.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { Page } from '../../../../ui/page.tsx';
import { Section } from '../../../../ui/section.tsx';
import { DropArea } from './drop-area.tsx';
import { PasteForm } from './paste-form.tsx';
import { useImportEmail } from './use-import-email.ts';

/** /library/templates/import: one email, dropped, chosen or pasted, becomes a draft. */
export function ImportEmailPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('template.importTitle'), t('template.title'));
  const allowed = mayDo(usePerson(), 'library.import');
  const { run, start } = useImportEmail();
  return (
    <Page>
      <Anchor component={Link} to="/library/templates" size="sm">
        {t('template.title')}
      </Anchor>
      <PageHeader title={t('template.importTitle')} purpose={t('template.importPurpose')} />
      {!allowed && <NoPermission detail={t('library.mayNotImport')} />}
      {run.isError && (
        <ErrorState error={run.error} title={t('template.importFailed')} kept={t('template.importKept')} />
      )}
      {allowed && (
        <>
          <Section title={t('template.byFile')}>
            <DropArea busy={run.isPending} onFile={start} />
          </Section>
          <Section title={t('template.byPaste')}>
            <PasteForm busy={run.isPending} onFile={start} />
          </Section>
        </>
      )}
    </Page>
  );
}
