import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Page } from '../../ui/page.tsx';
import { DocumentText } from './document-text.tsx';
import { ruleQuery } from './queries.ts';

/** /rules/:id: what a guardrail checks, what it serves, and how to mend what it finds. */
export function RulePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  useDocumentTitle(id);
  const rule = useQuery(ruleQuery(id));
  return (
    <Page>
      <PageHeader title={id} purpose={t('reports.rulePurpose')}>
        <Anchor component={Link} to={`/reports?rule=${encodeURIComponent(id)}`} underline="always">
          {t('reports.ofRule')}
        </Anchor>
      </PageHeader>
      {rule.isPending && <ListSkeleton rows={4} height={72} />}
      {rule.isError && (
        <ErrorState
          error={rule.error}
          title={t('reports.ruleFailed')}
          kept={t('reports.kept')}
          onRetry={() => void rule.refetch()}
        />
      )}
      {rule.data && <DocumentText source={rule.data.page} />}
    </Page>
  );
}
