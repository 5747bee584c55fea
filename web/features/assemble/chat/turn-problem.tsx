import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../core/contract/conversation.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import type { Turn } from '../data/use-turn.ts';

/** Why the last exchange failed, and whether the words were stored or are still in the field below. */
export function TurnProblem({ turn, messages }: { turn: Turn; messages: readonly Message[] }) {
  const { t } = useTranslation();
  const last = messages.at(-1);
  const unanswered = last?.author === 'person' ? last.content.text : null;
  return (
    <ErrorState
      error={turn.problem}
      title={t('assemble.turnFailed')}
      kept={unanswered === null ? t('assemble.textKept') : t('assemble.messageStored')}
      {...(unanswered === null ? {} : { onRetry: () => void turn.say(unanswered) })}
    />
  );
}
