import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/section.tsx';
import { NotProven, Proven } from './what-is-proven.tsx';
import { useVerdictSentence } from './use-verdict-sentence.ts';

/** What the verification found, in one sentence, what that shows and what it cannot show. */
export function VerificationResult({ result }: { result: Verification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ok, entries, head, root, anchored, firstBad, pending } = result;
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
            [t('audit.merkleRoot'), <HashText key="root" value={root} />],
            [t('audit.anchored'), anchored ? t('audit.anchoredYes') : t('audit.anchoredNo')],
            [t('audit.pending'), formatNumber(pending, language)],
          ]}
        />
      </Section>
      {ok && <Proven result={result} />}
      <NotProven result={result} />
    </>
  );
}
