import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';

/** "18,204 of 18,204 verified; head 3f9a…; not anchored", or where the log is broken. */
export function useVerdictSentence({
  ok,
  entries,
  head,
  anchored,
  anchoredTo,
  firstBad,
}: Verification): string {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  if (!ok)
    return firstBad?.position === null || firstBad === null
      ? t('audit.brokenSomewhere', { verified: shown(entries) })
      : t('audit.brokenAt', { position: shown(firstBad.position), verified: shown(entries) });
  const told = { verified: shown(entries), head: head.slice(0, 12), size: shown(anchoredTo) };
  if (!anchored) return t('audit.verified', told);
  return t(anchoredTo === entries ? 'audit.verifiedAnchored' : 'audit.verifiedAnchoredTo', told);
}
