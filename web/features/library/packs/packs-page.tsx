import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { RowList } from '../../../ui/row-list.tsx';
import { Row } from '../../../ui/row.tsx';
import { packsQuery } from './queries.ts';
import type { PackRows } from './queries.ts';

/** /library/markets: the pack of each market with its version. */
export function PacksPage() {
  const { t } = useTranslation();
  useDocumentTitle(t('packs.title'), t('library.title'));
  const packs = useQuery(packsQuery);
  return (
    <Page>
      <Anchor component={Link} to="/library" size="sm">
        {t('library.back')}
      </Anchor>
      <PageHeader title={t('packs.title')} purpose={t('packs.purpose')} />
      {packs.isPending && <ListSkeleton rows={8} />}
      {packs.isError && (
        <ErrorState
          error={packs.error}
          title={t('packs.listFailed')}
          kept={t('packs.kept')}
          onRetry={() => void packs.refetch()}
        />
      )}
      {packs.data?.length === 0 && <EmptyState title={t('packs.empty')} cause={t('packs.emptyCause')} />}
      {packs.data && packs.data.length > 0 && (
        <RowList label={t('packs.list')}>
          {packs.data.map((pack) => (
            <PackRow key={pack.market} pack={pack} />
          ))}
        </RowList>
      )}
    </Page>
  );
}

function PackRow({ pack }: { pack: PackRows[number] }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { market, version, languages, requirements, doubleOptIn, freeText } = pack;
  const facts = [
    languages.map((language) => term('language', language)).join(', '),
    t('packs.statements', { count: requirements }),
    ...(doubleOptIn ? [t('packs.doubleOptIn')] : []),
    ...(freeText ? [] : [t('packs.noFreeText')]),
  ];
  return (
    <Row
      to={`/library/markets/${market}`}
      title={term('market', market)}
      aside={<Text size="sm">{t('packs.name', { market, version })}</Text>}
    >
      <Text size="sm" c="dimmed">
        {facts.join(' · ')}
      </Text>
    </Row>
  );
}
