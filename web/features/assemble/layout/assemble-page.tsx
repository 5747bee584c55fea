import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useDocumentTitle } from '../../../lib/use-document-title.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { conversationQuery } from '../data/queries.ts';
import { isAwaited } from '../data/is-awaited.ts';
import classes from './assemble-page.module.css';
import { Workbench } from './workbench.tsx';

/** /assemble/:id: one conversation and the email made in it. */
export function AssemblePage() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const conversation = useQuery({
    ...conversationQuery(id),
    // After a reload the answer may still be written on the server.
    refetchInterval: ({ state }) => (state.data && isAwaited(state.data) ? 1_500 : false),
  });
  useDocumentTitle(t('assemble.title'));
  if (conversation.isPending)
    return (
      <div className={classes['padded']}>
        <ListSkeleton rows={5} height={80} />
      </div>
    );
  if (conversation.isError)
    return (
      <div className={classes['padded']}>
        <ErrorState
          error={conversation.error}
          title={t('assemble.loadFailed')}
          kept={t('assemble.loadKept')}
          onRetry={() => void conversation.refetch()}
        />
      </div>
    );
  return <Workbench key={id} conversation={conversation.data} />;
}
