import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { STATUS_SUBJECTS } from '../../../../core/contract/library.ts';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Page } from '../../../ui/page.tsx';
import { EffectsScreen } from './effects-screen.tsx';
import { radiusQuery } from './queries.ts';

/** /library/:kind/:id/effects: what the end of an item stops, and its withdrawal. */
export function EffectsPage() {
  const { t } = useTranslation();
  const { kind: asked, id = '' } = useParams();
  // A kind that is none is asked for all the same: the server says that there is nothing.
  const kind = STATUS_SUBJECTS.find((one) => one === asked) ?? 'modules';
  const radius = useQuery(radiusQuery(kind, id));
  useDocumentTitle(t('effects.title', { id }), t('library.title'));
  return (
    <Page>
      {radius.isPending && <ListSkeleton rows={5} height={90} />}
      {radius.isError && (
        <ErrorState
          error={radius.error}
          title={t('effects.failed')}
          kept={t('effects.kept')}
          onRetry={() => void radius.refetch()}
        />
      )}
      {radius.data && <EffectsScreen radius={radius.data} />}
    </Page>
  );
}
