import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewRole, SignatureMeaning } from '../../../../core/review/signature.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import type { Decision } from './use-sign.ts';

/** What the person enters, and what is still missing once they tried to sign. The reason survives a reload. */
export function useDecision(id: string, roles: readonly ReviewRole[]) {
  const { t } = useTranslation();
  const [chosen, setRole] = useState<ReviewRole | null>(null);
  const [meaning, setMeaning] = useState<SignatureMeaning | null>(null);
  const [reason, setReason] = useDraftText(`rejection.${id}`);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const role = roles.find((one) => one === chosen) ?? roles[0];
  const missing = {
    meaning: meaning === null ? t('review.meaningMissing') : null,
    reason: meaning === 'rejection' && reason.trim() === '' ? t('review.reasonMissing') : null,
    password: password === '' ? t('review.passwordMissing') : null,
  };
  const isComplete = Object.values(missing).every((one) => one === null);
  const decision: Decision | null =
    role !== undefined && meaning !== null && isComplete
      ? { role, meaning, reason: meaning === 'rejection' ? reason.trim() : null, password }
      : null;
  return {
    role,
    setRole,
    meaning,
    setMeaning,
    reason,
    setReason,
    password,
    setPassword,
    decision,
    missing: tried ? missing : { meaning: null, reason: null, password: null },
    /** Shows what is missing from now on. */
    tell: () => setTried(true),
    forgetPassword: () => {
      setPassword('');
      setTried(false);
    },
  };
}
