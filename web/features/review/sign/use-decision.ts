import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import type { Choice, Signing } from './signing-query.ts';
import type { Decision } from './use-decide.ts';

/** The two signatures, and sending back without one. */
export const DECISION_KINDS = ['approval', 'request_changes', 'rejection'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export const choiceKey = ({ role, onBehalfOf }: Choice): string =>
  onBehalfOf === null ? role : `${role} ${onBehalfOf.accountId}`;

const NOTHING_MISSING = { kind: null, reason: null, signInName: null, password: null } as const;

export type EnteredDecision = ReturnType<typeof useDecision>;

/** What the person enters, and what is still missing once they tried. The reason survives a reload. */
export function useDecision(id: string, signing: Signing) {
  const { t } = useTranslation();
  const [chosen, setChoice] = useState<string | null>(null);
  const [kind, setKind] = useState<DecisionKind | null>(null);
  const [reason, setReason] = useDraftText(`rejection.${id}`);
  const [signInName, setSignInName] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<'password' | 'passkey' | null>(null);
  const [nameAsked, setNameAsked] = useState(false);
  const choice = signing.choices.find((one) => choiceKey(one) === chosen) ?? signing.choices[0];
  const asksName = signing.components === 'all' || nameAsked;

  const missingFor = (method: 'password' | 'passkey') => {
    const typed = method === 'password' && kind !== 'request_changes';
    const reasonNeeded = kind === 'rejection' || kind === 'request_changes';
    return {
      kind: kind === null ? t('review.meaningMissing') : null,
      reason: reasonNeeded && reason.trim() === '' ? t('review.reasonMissing') : null,
      signInName: typed && asksName && signInName.trim() === '' ? t('review.signInNameMissing') : null,
      password: typed && password === '' ? t('review.passwordMissing') : null,
    };
  };
  const decisionWith = (method: 'password' | 'passkey'): Decision | null => {
    const isComplete = Object.values(missingFor(method)).every((one) => one === null);
    if (choice === undefined || kind === null || !isComplete) return null;
    return {
      kind,
      role: choice.role,
      onBehalfOf: choice.onBehalfOf?.accountId ?? null,
      reason: kind === 'approval' ? null : reason.trim(),
      proof:
        method === 'passkey'
          ? { method }
          : { method, password, ...(asksName ? { signInName: signInName.trim() } : {}) },
    };
  };
  return {
    choice,
    setChoice,
    kind,
    setKind,
    reason,
    setReason,
    asksName,
    signInName,
    setSignInName,
    password,
    setPassword,
    decisionWith,
    missing: tried === null ? NOTHING_MISSING : missingFor(tried),
    /** Shows what is missing from now on. */
    tell: setTried,
    /** The pause was longer than this page knew: the server asks for the sign-in name too. */
    askForName: () => {
      setNameAsked(true);
      setTried(null);
    },
    forgetPassword: () => {
      setPassword('');
      setTried(null);
    },
  };
}
