import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { EXPORT_FORMATS } from '../../../../core/release/formats.ts';
import { isPermitted } from '../../../../core/review/transitions.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { exportsQuery } from '../queries.ts';
import { ExportForm } from './export-form.tsx';
import classes from './exports.module.css';
import { useExport } from './use-export.ts';

/** The forms of an approved email as files, each with its digest; before approval, what they wait for. */
export function Exports({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const allowed = mayDo(usePerson(), 'assembly.export');
  const ready = isPermitted('export', item.status);
  const exports = useQuery({ ...exportsQuery(item.id), enabled: allowed && ready });
  const exporting = useExport(item.id);
  return (
    <Section title={t('review.exports')}>
      {!ready && <Text size="sm">{t('review.exportsWait')}</Text>}
      {ready && !allowed && <Text size="sm">{t('review.exportsNotAllowed')}</Text>}
      {ready && allowed && exports.isPending && <ListSkeleton rows={4} height={36} />}
      {exports.isError && (
        <ErrorState
          error={exports.error}
          title={t('review.exportsFailed')}
          kept={t('review.exportsKept')}
          onRetry={() => void exports.refetch()}
        />
      )}
      {exports.data && (
        <ul className={classes['forms']}>
          {EXPORT_FORMATS.map((format) => (
            <ExportForm
              key={format}
              format={format}
              made={exports.data.find((one) => one.format === format && one.contentHash === item.contentHash)}
              loading={exporting.isPending && exporting.variables === format}
              onDownload={() => exporting.mutate(format)}
            />
          ))}
        </ul>
      )}
      {exports.data && item.status === 'approved' && (
        <Text size="sm" c="dimmed">
          {t('review.firstExportReleases')}
        </Text>
      )}
    </Section>
  );
}
