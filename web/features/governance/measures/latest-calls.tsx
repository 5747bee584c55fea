import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { describeFallback } from '../../../../core/model/fallback.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import { Row } from '../../../ui/row.tsx';
import { Section } from '../../../ui/section.tsx';
import { callsQuery } from '../queries.ts';

/** Every stored question, newest first; each leads to its record. */
export function LatestCalls({ page, onPage }: { page: number; onPage: (page: number) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const found = useQuery(callsQuery(page));
  const { data } = found;
  return (
    <Section title={t('governance.latest')}>
      {found.isPending && <ListSkeleton rows={3} />}
      {found.isError && (
        <ErrorState
          error={found.error}
          title={t('governance.callsFailed')}
          onRetry={() => void found.refetch()}
        />
      )}
      {data?.total === 0 && (
        <EmptyState title={t('governance.noCalls')} cause={t('governance.noCallsCause')} />
      )}
      {data && data.total > 0 && (
        <>
          <RowList label={t('governance.latest')}>
            {data.calls.map((call) => (
              <Row
                key={call.callId}
                to={`/governance/calls/${call.callId}`}
                title={`${call.promptVersion}, ${formatInstant(call.askedAt, language)}`}
                quiet
              >
                <Text size="sm" c="dimmed">
                  {call.fallbackReason === null
                    ? t('governance.outcomes.answered')
                    : describeFallback(call.fallbackReason, language)}
                </Text>
              </Row>
            ))}
          </RowList>
          <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={onPage} />
        </>
      )}
    </Section>
  );
}
