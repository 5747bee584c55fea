import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Notice } from '../../../ui/notice.tsx';

/** Whether the damage was found, and where; or why only an anchor can show it. */
export function TamperResult({ result: { ok, entries, firstBad } }: { result: Verification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (ok)
    return (
      <Notice role="status" tone="warn" title={t('audit.tamperNotFound')}>
        <Text size="sm">{t('audit.tamperNotFoundWhy')}</Text>
      </Notice>
    );
  const position = firstBad?.position ?? null;
  return (
    <Notice role="status" tone="good" title={t('audit.tamperFound')}>
      <Text>
        {position === null
          ? t('audit.tamperFoundElsewhere')
          : t('audit.brokenAt', {
              position: formatNumber(position, language),
              verified: formatNumber(entries, language),
            })}
      </Text>
      <Text size="sm" lang="en">
        {firstBad?.what}
      </Text>
    </Notice>
  );
}
