import { useTranslation } from 'react-i18next';
import { LINEAGE_STEPS } from '../../../../core/model/lineage-steps.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Measure } from '../measures/measure.tsx';
import { SimpleTable } from '../measures/simple-table.tsx';

/** /governance/lineage: the steps from a source to a release in general. */
export function GeneralPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  useDocumentTitle(t('governance.lineage'), t('governance.title'));
  return (
    <Page>
      <PageHeader title={t('governance.lineage')} purpose={t('governance.lineagePurpose')} />
      <Measure title={t('governance.lineageGeneral')} definition={t('governance.exampleLink')}>
        <SimpleTable
          label={t('governance.lineage')}
          minWidth={640}
          heads={[
            t('governance.what'),
            t('governance.meaning'),
            t('governance.tableName'),
            t('governance.key'),
            t('governance.boundBy'),
          ]}
          rows={LINEAGE_STEPS.map(({ step, table, key, digest, ...meaning }) => [
            step,
            t(`governance.step.${step}`),
            meaning[language],
            table,
            key.join(', '),
            digest ?? t('governance.entry'),
          ])}
        />
      </Measure>
    </Page>
  );
}
