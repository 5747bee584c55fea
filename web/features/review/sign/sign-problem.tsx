import { useTranslation } from 'react-i18next';
import { hasCode } from '../../../lib/api/problem.ts';
import { PasskeyNotUsed } from '../../../lib/passkeys.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Notice } from '../../../ui/notice.tsx';

interface Properties {
  error: unknown;
  /** How the decision was to be confirmed. */
  method: 'password' | 'passkey' | null;
}

/** Why nothing was decided. A wrong password stands at its field, not here; everything that was entered is kept. */
export function SignProblem({ error, method }: Properties) {
  const { t } = useTranslation();
  if (error === null) return null;
  const isWrong = hasCode(error, 'wrong_credentials');
  if (isWrong && method === 'password') return null;
  const [title, detail] =
    isWrong || error instanceof PasskeyNotUsed
      ? [t('review.passkeyNotUsed'), t('review.passkeyNotUsedDetail')]
      : hasCode(error, 'too_many_attempts')
        ? [t('review.locked'), t('review.lockedDetail')]
        : hasCode(error, 'changed_meanwhile', 'conflict')
          ? [t('review.meanwhile'), t('review.meanwhileDetail')]
          : hasCode(error, 'invalid_request') && error.details?.['needs'] === 'sign_in_name'
            ? [t('review.nameAsked'), t('review.nameAskedDetail')]
            : [null, null];
  if (title === null)
    return <ErrorState error={error} title={t('review.notSigned')} kept={t('review.entriesKept')} />;
  return (
    <Notice tone="warn" role="alert" title={title}>
      {detail}
    </Notice>
  );
}
