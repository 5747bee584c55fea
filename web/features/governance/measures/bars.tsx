import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TableFrame } from '../../../ui/table-frame.tsx';
import classes from './bars.module.css';
import { useChartView } from './use-chart-view.ts';

export interface Bar {
  name: string;
  /** The figure in words. */
  words: string;
  /** Length from 0 to 1. */
  length: number;
  /** Ends of the 95 % interval from 0 to 1. */
  interval?: readonly [number, number] | undefined;
}

/** Figures as bars with their words beside them, or the same as a table. */
export function Bars({ label, bars }: { label: string; bars: readonly Bar[] }) {
  const { t } = useTranslation();
  const [view] = useChartView();
  if (view === 'table')
    return (
      <TableFrame label={label} minWidth={320}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('governance.measure')}</Table.Th>
            <Table.Th scope="col">{t('governance.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bars.map(({ name, words }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{words}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
    );
  return (
    <ul className={classes['bars']} aria-label={label}>
      {bars.map(({ name, words, length, interval }) => (
        <li key={name}>
          <div className={classes['words']}>
            <span>{name}</span>
            <span>{words}</span>
          </div>
          <div className={classes['track']} aria-hidden>
            <div className={classes['bar']} style={{ inlineSize: percent(length) }} />
            {interval && (
              <div
                className={classes['interval']}
                style={{
                  insetInlineStart: percent(interval[0]),
                  inlineSize: percent(interval[1] - interval[0]),
                }}
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

const percent = (part: number): string => `${Math.min(100, Math.max(0, part * 100))}%`;
