import { IconMail } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import classes from './assemble-page.module.css';

interface Properties {
  conversation: Conversation;
  working: boolean;
  loading: UseQueryResult<AssemblyView>;
}

/** In place of preview and inspector while there is no email: it is coming, it failed to load, or what it waits for. */
export function NoEmailYet({ conversation, working, loading }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  if (loading.isError)
    return (
      <div className={classes['padded']}>
        <ErrorState
          error={loading.error}
          title={t('assemble.emailLoadFailed')}
          kept={t('assemble.loadKept')}
          onRetry={() => void loading.refetch()}
        />
      </div>
    );
  if (working || conversation.hasAssembly)
    return (
      <div className={classes['padded']}>
        <ListSkeleton rows={4} height={96} />
      </div>
    );
  const parts = conversation.questions.map(({ part }) => term('part', part)).join(', ');
  return (
    <EmptyState
      icon={<IconMail size={22} />}
      title={t('assemble.noEmail')}
      cause={parts === '' ? t('assemble.noEmailAsk') : t('assemble.noEmailWaits', { parts })}
    />
  );
}
