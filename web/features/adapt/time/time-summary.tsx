import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { measuresAsCsv } from '../../../../core/assembly/measures-csv.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/list-skeleton.tsx';
import { Section } from '../../../ui/section.tsx';
import { MeasuresTable } from './measures-table.tsx';
import { marketMeasuresQuery, measuresQuery } from './queries.ts';

/** The three measures of the practical test for one email, beside the medians of its market. */
export function TimeSummary({ assemblyId }: { assemblyId: string }) {
  const { t } = useTranslation();
  const term = useTerm();
  const own = useQuery(measuresQuery(assemblyId));
  const market = own.data?.market;
  const compared = useQuery({ ...marketMeasuresQuery(market ?? ''), enabled: market !== undefined });
  const failed = own.error ?? compared.error;
  const download = compared.data && (
    <Button
      size="compact-sm"
      variant="default"
      onClick={() =>
        saveFile(
          `measures-${market}.csv`,
          new Blob([measuresAsCsv(compared.data.adaptations)], { type: 'text/csv;charset=utf-8' }),
        )
      }
    >
      {t('measures.download')}
    </Button>
  );
  return (
    <Section title={t('measures.title')} action={download}>
      {failed && (
        <ErrorState
          error={failed}
          title={t('measures.failed')}
          kept={t('measures.kept')}
          onRetry={() => void Promise.all([own.refetch(), compared.refetch()])}
        />
      )}
      {!failed && (own.isPending || compared.isPending) && <ListSkeleton rows={3} height={28} />}
      {own.data && compared.data && market && (
        <>
          <MeasuresTable own={own.data} medians={compared.data.medians} market={term('market', market)} />
          {compared.data.isCut && <Text size="sm">{t('measures.cut')}</Text>}
          <Text size="sm" c="dimmed">
            {t('measures.definition')}
          </Text>
        </>
      )}
    </Section>
  );
}
