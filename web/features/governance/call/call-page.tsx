import { Anchor, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { CallRecord } from '../../../ui/call-record.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { callQuery } from '../queries.ts';

/** /governance/calls/:id: one question to the language model, as stored. */
export function CallPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const found = useQuery(callQuery(id));
  useDocumentTitle(t('governance.callTitle'), t('governance.title'));
  return (
    <Page>
      <PageHeader title={t('governance.callTitle')} />
      {found.isPending && <ListSkeleton rows={3} height={120} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('governance.callFailed')}
          onRetry={() => void found.refetch()}
        />
      )}
      {found.data && (
        <Stack gap="sm">
          <Group gap="md">
            {found.data.entry && (
              <Anchor component={Link} to={`/audit/${found.data.entry.id}`}>
                {t('governance.entry')}
              </Anchor>
            )}
            {found.data.call.subject?.type === 'assembly' && (
              <Anchor component={Link} to={`/governance/lineage/${found.data.call.subject.id}`}>
                {t('governance.email')}
              </Anchor>
            )}
          </Group>
          <CallRecord checked={found.data} />
        </Stack>
      )}
    </Page>
  );
}
