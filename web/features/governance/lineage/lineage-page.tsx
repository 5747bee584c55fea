import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { AiRecord } from '../../../ui/ai-record.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { Section } from '../../../ui/section.tsx';
import { lineageQuery } from '../queries.ts';
import { AfterEmail } from './after-email.tsx';
import { FillLineage } from './fill-lineage.tsx';
import { Reached } from './reached.tsx';

/** /governance/lineage/:id: where every word of one email comes from, and what it became. */
export function LineagePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery(lineageQuery(id));
  useDocumentTitle(t('governance.lineage'), t('governance.title'));
  return (
    <Page>
      <PageHeader title={t('governance.lineage')} purpose={t('governance.lineagePurpose')} />
      {found.isPending && <ListSkeleton rows={4} height={120} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('governance.lineageFailed')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && (
        <>
          {found.data.fills.map((fill, index) => (
            <FillLineage key={`${fill.slotId} ${index}`} fill={fill} />
          ))}
          <Section title={t('governance.record')}>
            <AiRecord id={id} revision={found.data.revision} />
          </Section>
          <Reached reached={found.data.reached} />
          <AfterEmail lineage={found.data} />
        </>
      )}
    </Page>
  );
}
