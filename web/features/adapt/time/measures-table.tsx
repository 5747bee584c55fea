import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeasuredAdaptation } from '../../../../core/contract/active-time.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { TableFrame } from '../../../ui/table-frame.tsx';
import type { Measures } from './queries.ts';

interface Properties {
  own: MeasuredAdaptation;
  medians: Measures['medians'];
  /** Name of the market. */
  market: string;
}

const MINUTE_MS = 60_000;

/** One row per measure: this email, and the median of its market with the number of emails behind it. */
export function MeasuresTable({ own, medians, market }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rounded = (value: number): string => formatNumber(Math.round(value * 10) / 10, language);
  const minutes = (time: number): string => t('measures.minutes', { minutes: rounded(time / MINUTE_MS) });
  const percent = (share: number): string => t('measures.percent', { percent: rounded(share) });
  const median = ({ n, value }: Measures['medians']['activeMs'], form: (value: number) => string): string =>
    value === null ? t('measures.none') : t('measures.median', { value: form(value), n });
  const rows = [
    [t('measures.activeTime'), minutes(own.activeMs), median(medians.activeMs, minutes)],
    [t('measures.comments'), rounded(own.comments), median(medians.comments, rounded)],
    [
      t('measures.reuse'),
      own.words === 0 ? t('measures.none') : percent((100 * own.reusedWords) / own.words),
      median(medians.reusePercent, percent),
    ],
  ] as const;
  return (
    <TableFrame label={t('measures.title')} minWidth={280}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('measures.measure')}</Table.Th>
          <Table.Th scope="col">{t('measures.thisEmail')}</Table.Th>
          <Table.Th scope="col">{t('measures.market', { market })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, here, compared]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{here}</Table.Td>
            <Table.Td>{compared}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </TableFrame>
  );
}
