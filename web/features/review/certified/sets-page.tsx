import { Anchor, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { CampaignRow } from './campaign-row.tsx';
import { campaignsQuery, setsQuery } from './queries.ts';
import { SetRow } from './set-row.tsx';

/** /review/sets: the sets that were kept, and the campaigns that can be enumerated. */
export function SetsPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('certified.title'), t('review.title'));
  const mayEnumerate = mayDo(usePerson(), 'assembly.submit');
  const sets = useQuery(setsQuery);
  const campaigns = useQuery({ ...campaignsQuery, enabled: mayEnumerate });
  return (
    <Page>
      <PageHeader title={t('certified.title')} purpose={t('certified.purpose')}>
        <Anchor component={Link} to="/review">
          {t('review.back')}
        </Anchor>
      </PageHeader>
      {mayEnumerate && campaigns.data && (
        <Section title={t('certified.campaigns')}>
          <Stack gap="md">
            {campaigns.data.map((campaign) => (
              <CampaignRow key={campaign.name} campaign={campaign} />
            ))}
          </Stack>
        </Section>
      )}
      {sets.isPending && <ListSkeleton rows={3} height={72} />}
      {sets.isError && (
        <ErrorState
          error={sets.error}
          title={t('certified.failed')}
          kept={t('certified.kept')}
          onRetry={() => void sets.refetch()}
        />
      )}
      {sets.data?.length === 0 && (
        <EmptyState
          title={t('certified.empty')}
          cause={t(mayEnumerate ? 'certified.emptyCause' : 'certified.emptyReader')}
        />
      )}
      {sets.data !== undefined && sets.data.length > 0 && (
        <RowList label={t('certified.title')}>
          {sets.data.map((set) => (
            <SetRow key={set.id} set={set} />
          ))}
        </RowList>
      )}
    </Page>
  );
}
