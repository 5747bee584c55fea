import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { useDocumentTitle } from '../../lib/use-document-title.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import { type AdaptationList, adaptationsQuery } from './data/queries.ts';
import { NewAdaptation } from './new-adaptation.tsx';
import { AdaptScreen } from './screen/adapt-screen.tsx';

/**
 * /adapt/:id/:market: the adaptation of an email for a market, the newest one unless `language` names another; `id` may
 * also be the adaptation itself. Where there is none, or with `new`, it is made here.
 */
export function AdaptPage() {
  const { t } = useTranslation();
  const term = useTerm();
  const { id = '', market = '' } = useParams();
  const [search] = useSearchParams();
  const list = useQuery(adaptationsQuery(id));
  useDocumentTitle(t('adapt.title', { market: term('market', market) }));
  const shown = list.data && shownOf(list.data, id, market, search);
  if (shown) return <AdaptScreen key={shown} id={shown} />;
  return (
    <Page>
      {list.isPending && <ListSkeleton rows={5} height={90} />}
      {list.isError && (
        <ErrorState
          error={list.error}
          title={t('adapt.failed')}
          kept={t('adapt.kept')}
          onRetry={() => void list.refetch()}
        />
      )}
      {list.data && <NewAdaptation id={id} market={market} list={list.data} />}
    </Page>
  );
}

function shownOf(
  { adaptedFrom, market: own, adaptations }: AdaptationList,
  id: string,
  market: string,
  search: URLSearchParams,
): string | undefined {
  if (search.has('new')) return undefined;
  if (adaptedFrom !== null && own === market) return id;
  const language = search.get('language');
  return adaptations.find(
    (each) => each.market === market && (language === null || each.language === language),
  )?.id;
}
