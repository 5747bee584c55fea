import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../../core/contract/audit.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useVerdictSentence } from '../verify/use-verdict-sentence.ts';

/** Whether the damage was found, and where; or why only an anchor can show it. */
export function TamperResult({ result }: { result: Verification }) {
  const { t } = useTranslation();
  const sentence = useVerdictSentence(result);
  if (result.ok)
    return (
      <Notice role="status" tone="warn" title={t('audit.tamperNotFound')}>
        <Text size="sm">{t('audit.tamperNotFoundWhy')}</Text>
      </Notice>
    );
  return (
    <Notice role="status" tone="good" title={t('audit.tamperFound')}>
      <Text>{sentence}</Text>
      <Text size="sm" lang="en">
        {result.firstBad?.what}
      </Text>
    </Notice>
  );
}
