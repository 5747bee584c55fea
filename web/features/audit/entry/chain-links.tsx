import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import type { EntryDetail } from '../queries.ts';

/** Position and hashes: the chain before, this entry, the chain with it, and the chain after the next entry. */
export function ChainLinks({ detail }: { detail: EntryDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { position, previousHead, leafHash, head, nextHead } = detail;
  if (position === null) return <Text size="sm">{t('audit.notPlaced')}</Text>;
  const hash = (value: string | null) => (value === null ? t('audit.none') : <HashText value={value} />);
  return (
    <>
      <Facts
        facts={[
          [t('audit.position'), formatNumber(position, language)],
          [t('audit.previousHead'), hash(previousHead)],
          [t('audit.leafHash'), hash(leafHash)],
          [t('audit.thisHead'), hash(head)],
          [t('audit.nextHead'), hash(nextHead)],
        ]}
      />
      <Text size="sm" c="dimmed">
        {t('audit.chainRule')}
      </Text>
    </>
  );
}
