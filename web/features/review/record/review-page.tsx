import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Page } from '../../../ui/page.tsx';
import { assemblyQuery, reviewQuery } from '../queries.ts';
import { ReviewScreen } from './review-screen.tsx';

/** /review/:id: one email with everything that a reviewer needs to decide. */
export function ReviewPage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const review = useQuery(reviewQuery(id));
  const assembly = useQuery(assemblyQuery(id));
  useDocumentTitle(assembly.data?.template.name ?? '', t('review.title'));
  const failed = [review, assembly].find(({ isError }) => isError);
  if (review.data && assembly.data)
    return <ReviewScreen key={id} record={review.data} assembly={assembly.data} />;
  return (
    <Page>
      {failed ? (
        <ErrorState
          error={failed.error}
          title={t('review.loadFailed')}
          kept={t('review.loadKept')}
          onRetry={() => void Promise.all([review.refetch(), assembly.refetch()])}
        />
      ) : (
        <ListSkeleton rows={4} height={140} />
      )}
    </Page>
  );
}
