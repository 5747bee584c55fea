import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SetPage } from '../../../../core/contract/certified-set.ts';
import type { Cell } from '../../../../core/release/certified-set/enumeration.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Section } from '../../../ui/section.tsx';
import { TableFrame } from '../../../ui/table-frame.tsx';

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Permitted and blocked emails by market, moment and audience, with the rules that block. */
export function SetMatrix({ set }: { set: SetPage }) {
  const { t } = useTranslation();
  const term = useTerm();
  const audiences = distinct(set.cells.map(({ audience }) => audience));
  const channels = distinct(set.cells.map(({ channel }) => channel));
  const rows = [...Map.groupBy(set.cells, ({ market, moment }) => `${market} ${moment}`)];
  return (
    <Section title={t('certified.matrix')}>
      <Text size="sm" c="dimmed">
        {t('certified.matrixHint', { channels: channels.map((one) => term('channel', one)).join(', ') })}
      </Text>
      <TableFrame label={t('certified.matrix')} minWidth={720}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('certified.marketMoment')}</Table.Th>
            {audiences.map((audience) => (
              <Table.Th key={audience} scope="col">
                {term('audience', audience)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([key, cells]) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">
                {cells[0]?.market} · {term('moment', cells[0]?.moment ?? '')}
              </Table.Th>
              {audiences.map((audience) => (
                <Table.Td key={audience}>
                  <CellText cells={cells.filter((cell) => cell.audience === audience)} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
    </Section>
  );
}

function CellText({ cells }: { cells: readonly Cell[] }) {
  const { t } = useTranslation();
  const sum = (of: (cell: Cell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const blocked = sum((cell) => cell.blocked);
  const rules = distinct(cells.flatMap(({ blockedBy }) => blockedBy)).join(', ');
  return (
    <>
      {t('certified.cell', { permitted: sum((cell) => cell.permitted) })}
      {blocked > 0 && (
        <Text size="sm" fw={600}>
          {t('certified.cellBlocked', { blocked, rules })}
        </Text>
      )}
    </>
  );
}
