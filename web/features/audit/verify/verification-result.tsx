import { List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { useVerdictSentence } from './use-verdict-sentence.ts';

/** What the verification found, in one sentence, and what it cannot show. */
export function VerificationResult({ result }: { result: Verification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ok, entries, head, anchored, firstBad, pending, notProven } = result;
  return (
    <>
      <Notice role="status" tone={ok ? 'good' : 'bad'} title={ok ? t('audit.holds') : t('audit.broken')}>
        <Text>{useVerdictSentence(result)}</Text>
        {firstBad && <Text size="sm">{firstBad.what}</Text>}
      </Notice>
      <Section title={t('audit.facts')}>
        <Facts
          facts={[
            [t('audit.placed'), formatNumber(entries, language)],
            [t('audit.head'), <HashText key="head" value={head} />],
            [t('audit.anchored'), anchored ? t('audit.anchoredYes') : t('audit.anchoredNo')],
            [t('audit.pending'), formatNumber(pending, language)],
          ]}
        />
      </Section>
      <Section title={t('audit.notProven')}>
        <List size="sm">
          {!anchored && <List.Item>{t('audit.cannotRewrite')}</List.Item>}
          <List.Item>{t('audit.cannotTruth')}</List.Item>
          {pending > 0 && <List.Item>{t('audit.cannotPending', { count: pending })}</List.Item>}
        </List>
        <details>
          <summary>{t('audit.serverWords')}</summary>
          <List size="sm" lang="en" mt="xs">
            {notProven.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </details>
      </Section>
    </>
  );
}
