import { Button, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelState } from '../../../core/contract/model.ts';
import { MICROS } from '../../../core/model/micros.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { TableFrame } from '../../ui/table-frame.tsx';
import { BudgetDialog } from './budget-dialog.tsx';

/** What each team spent this month, and what it may spend. */
export function ModelBudgets({ state }: { state: ModelState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const currency = state.configuration?.currency ?? 'EUR';
  const number = new Intl.NumberFormat(language);
  const money = new Intl.NumberFormat(language, { style: 'currency', currency });
  const team = state.teams.find((each) => each.team === chosen);
  return (
    <>
      <TableFrame label={t('model.budgets', { month: state.month })} minWidth={640}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('model.team')}</Table.Th>
            <Table.Th>{t('model.calls')}</Table.Th>
            <Table.Th>{t('model.tokens')}</Table.Th>
            <Table.Th>{t('model.cost')}</Table.Th>
            <Table.Th>{t('model.limit')}</Table.Th>
            <Table.Th>{t('admin.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {state.teams.map((row) => (
            <Table.Tr key={row.team}>
              <Table.Td>{row.team === '*' ? t('model.allMarkets') : row.team}</Table.Td>
              <Table.Td>{number.format(row.calls)}</Table.Td>
              <Table.Td>{number.format(row.inputTokens + row.outputTokens)}</Table.Td>
              <Table.Td>{money.format(row.costMicros / MICROS)}</Table.Td>
              <Table.Td>
                {row.monthlyTokens === null && row.monthlyMicros === null && t('model.noLimit')}
                {row.monthlyTokens !== null &&
                  t('model.tokenLimit', { tokens: number.format(row.monthlyTokens) })}{' '}
                {row.monthlyMicros !== null && money.format(row.monthlyMicros / MICROS)}
              </Table.Td>
              <Table.Td>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('model.changeLimit', { team: row.team })}
                  onClick={() => setChosen(row.team)}
                >
                  {t('admin.change')}
                </Button>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
      {team && <BudgetDialog team={team} currency={currency} onClose={() => setChosen(null)} />}
    </>
  );
}
