import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ImportResult } from '../../../../core/library/import-result.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Notice } from '../../../ui/notice.tsx';
import { RemarksTable } from './remarks-table.tsx';

/** What became of the rows: counts, then the rejected rows and the remarks about stored ones. */
export function ImportOutcome({ result }: { result: ImportResult }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { read, created, updated, unchanged, rejected, warnings } = result;
  const good = rejected.length === 0;
  const count = (value: number) => formatNumber(value, language);
  return (
    <>
      <Notice
        role="status"
        tone={good ? 'good' : 'warn'}
        title={good ? t('library.imported') : t('library.importedPartly', { count: rejected.length })}
      >
        <Group gap="lg">
          <Text size="sm">{t('library.counts.read', { value: count(read) })}</Text>
          <Text size="sm">{t('library.counts.created', { value: count(created) })}</Text>
          <Text size="sm">{t('library.counts.updated', { value: count(updated) })}</Text>
          <Text size="sm">{t('library.counts.unchanged', { value: count(unchanged) })}</Text>
          <Text size="sm">{t('library.counts.rejected', { value: count(rejected.length) })}</Text>
        </Group>
        <Anchor component={Link} to="/library" size="sm" underline="always">
          {t('library.toLibrary')}
        </Anchor>
      </Notice>
      {rejected.length > 0 && (
        <RemarksTable title={t('library.rejected')} name="rejected-rows" remarks={rejected} />
      )}
      {warnings.length > 0 && (
        <RemarksTable title={t('library.warnings')} name="remarks" remarks={warnings} />
      )}
    </>
  );
}
