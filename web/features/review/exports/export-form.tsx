import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ExportFormat, isClippedByGmail } from '../../../../core/release/formats.ts';
import { formatInstant, formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { HashText } from '../../../ui/hash-text.tsx';
import type { ExportedForm } from '../queries.ts';
import classes from './exports.module.css';

interface Properties {
  format: ExportFormat;
  /** The kept form of the present content; absent until it is exported. */
  made: ExportedForm | undefined;
  loading: boolean;
  onDownload: () => void;
}

/** One form of the email: its file, size and digest once it was made. */
export function ExportForm({ format, made, loading, onDownload }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = t(`exportFormat.${format}`);
  return (
    <li className={classes['form']}>
      <Group justify="space-between" gap="xs">
        <Text fw={600} size="sm">
          {name}
        </Text>
        <Button
          size="compact-sm"
          variant={made ? 'default' : 'light'}
          loading={loading}
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={t(made ? 'review.downloadOf' : 'review.exportOf', { name })}
          onClick={onDownload}
        >
          {t(made ? 'review.download' : 'review.export')}
        </Button>
      </Group>
      {made && (
        <>
          <Text size="sm">
            {made.fileName} · {t('review.bytes', { size: formatNumber(made.bytes, language) })} ·{' '}
            {formatInstant(made.exportedAt, language)}
          </Text>
          {isClippedByGmail(made) && <Text size="sm">{t('review.clippedByGmail')}</Text>}
          <Text size="xs">
            SHA-256 <HashText value={made.sha256} />
          </Text>
        </>
      )}
    </li>
  );
}
