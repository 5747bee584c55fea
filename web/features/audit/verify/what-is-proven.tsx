import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Verification } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Section } from '../../../ui/section.tsx';

/** What a verification that found nothing wrong shows. */
export function Proven({ result: { entries, checkpoint, anchored, anchoredTo } }: { result: Verification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shown = (value: number) => formatNumber(value, language);
  return (
    <Section title={t('audit.proven')}>
      <List size="sm">
        <List.Item>{t('audit.provenHashes', { entries: shown(entries) })}</List.Item>
        {checkpoint && <List.Item>{t('audit.provenCheckpoint', { size: shown(checkpoint.size) })}</List.Item>}
        {anchored && <List.Item>{t('audit.provenAnchor', { size: shown(anchoredTo) })}</List.Item>}
      </List>
    </Section>
  );
}

/** What it cannot show, with the words of the record for comparison. */
export function NotProven({ result }: { result: Verification }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { entries, anchored, anchoredTo, pending, notProven } = result;
  return (
    <Section title={t('audit.notProven')}>
      <List size="sm">
        {!anchored && <List.Item>{t('audit.cannotRewrite')}</List.Item>}
        {anchored && anchoredTo < entries && (
          <List.Item>{t('audit.cannotAfterAnchor', { size: formatNumber(anchoredTo, language) })}</List.Item>
        )}
        <List.Item>{t('audit.cannotTruth')}</List.Item>
        {pending > 0 && <List.Item>{t('audit.cannotPending', { count: pending })}</List.Item>}
      </List>
      {notProven.length > 0 && (
        <details>
          <summary>{t('audit.serverWords')}</summary>
          <List size="sm" lang="en" mt="xs">
            {notProven.map((sentence) => (
              <List.Item key={sentence}>{sentence}</List.Item>
            ))}
          </List>
        </details>
      )}
    </Section>
  );
}
