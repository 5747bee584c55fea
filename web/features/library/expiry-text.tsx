import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { expiryState } from './expiry-state.ts';

const COLORS = { over: 'var(--block)', soon: 'var(--warn)', valid: 'inherit' } as const;

/** The last day of validity, and in words when it is near or past. */
export function ExpiryText({ day }: { day: string | null | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [now] = useState(() => new Date());
  if (!day) return t('library.noExpiry');
  const state = expiryState(day, now);
  return (
    <span style={{ color: COLORS[state], fontWeight: state === 'valid' ? 400 : 600 }}>
      {t(`library.expiry.${state}`, { day: formatDay(day, language) })}
    </span>
  );
}
