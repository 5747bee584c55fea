import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { hasCode } from '../../../lib/api/problem.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Page } from '../../../ui/page.tsx';
import { PackLexicon } from './pack-lexicon.tsx';
import { PackLimits } from './pack-limits.tsx';
import { PackStatements } from './pack-statements.tsx';
import { packQuery } from './queries.ts';

/** /library/markets/:market: one pack, every entry with its source; `?judged=` is the version that a check used. */
export function PackPage() {
  const { t } = useTranslation();
  const term = useTerm();
  const { market = '' } = useParams();
  const [params] = useSearchParams();
  const judged = Number.parseInt(params.get('judged') ?? '', 10);
  const pack = useQuery(packQuery(market));
  const unknown = hasCode(pack.error, 'not_found');
  useDocumentTitle(term('market', market), t('packs.title'));
  return (
    <Page>
      <Anchor component={Link} to="/library/markets" size="sm">
        {t('packs.back')}
      </Anchor>
      {pack.isPending && <ListSkeleton rows={4} height={140} />}
      {unknown && (
        <EmptyState
          title={t('packs.noPack', { market })}
          cause={t('packs.noPackCause')}
          action={
            <Button component={Link} to="/library/markets" variant="default">
              {t('packs.back')}
            </Button>
          }
        />
      )}
      {pack.isError && !unknown && (
        <ErrorState
          error={pack.error}
          title={t('packs.packFailed')}
          kept={t('packs.kept')}
          onRetry={() => void pack.refetch()}
        />
      )}
      {pack.data && (
        <>
          <PageHeader
            title={term('market', pack.data.market)}
            purpose={t('packs.name', { market: pack.data.market, version: pack.data.version })}
          />
          {judged > 0 && judged !== pack.data.version && (
            <Notice tone="warn" title={t('packs.judgedEarlier', { judged })}>
              {t('packs.judgedEarlierCause', { version: pack.data.version })}
            </Notice>
          )}
          <PackStatements requirements={pack.data.requirements} />
          <PackLimits pack={pack.data} />
          <PackLexicon lexicon={pack.data.lexicon} />
        </>
      )}
    </Page>
  );
}
