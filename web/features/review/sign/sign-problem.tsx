import { useTranslation } from 'react-i18next';
import { hasCode } from '../../../lib/api/problem.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Why nothing was signed. A wrong password stands at its field, not here; everything that was entered is kept. */
export function SignProblem({ error }: { error: unknown }) {
  const { t } = useTranslation();
  if (error === null || hasCode(error, 'wrong_credentials')) return null;
  const [title, detail] = hasCode(error, 'too_many_attempts')
    ? [t('review.locked'), t('review.lockedDetail')]
    : hasCode(error, 'changed_meanwhile', 'conflict')
      ? [t('review.meanwhile'), t('review.meanwhileDetail')]
      : [null, null];
  if (title === null)
    return <ErrorState error={error} title={t('review.notSigned')} kept={t('review.entriesKept')} />;
  return (
    <Notice tone="warn" role="alert" title={title}>
      {detail}
    </Notice>
  );
}
