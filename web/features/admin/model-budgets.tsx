import { Button, Group, Modal, NumberInput, Stack, Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelState, ModelTeam } from '../../../core/contract/model.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { useModelBudget } from './model-queries.ts';

const MICROS = 1_000_000;

/** An empty field is no limit. */
const valueOf = (value: number | string): number | null => (typeof value === 'number' ? value : null);

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
                {row.team !== 'embeddings' && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={t('model.changeLimit', { team: row.team })}
                    onClick={() => setChosen(row.team)}
                  >
                    {t('admin.change')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </TableFrame>
      {team && <BudgetDialog team={team} currency={currency} onClose={() => setChosen(null)} />}
    </>
  );
}

function BudgetDialog({
  team,
  currency,
  onClose,
}: {
  team: ModelTeam;
  currency: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const change = useModelBudget(team.team);
  const [tokens, setTokens] = useState<number | string>(team.monthlyTokens ?? '');
  const [money, setMoney] = useState<number | string>(
    team.monthlyMicros === null ? '' : team.monthlyMicros / MICROS,
  );
  const units = valueOf(money);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('model.changeLimit', { team: team.team })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            {
              monthlyTokens: valueOf(tokens),
              monthlyMicros: units === null ? null : Math.round(units * MICROS),
            },
            { onSuccess: onClose },
          );
        }}
      >
        <Stack>
          <NumberInput
            label={t('model.tokensInMonth')}
            description={t('model.emptyIsNone')}
            value={tokens}
            onChange={setTokens}
            min={0}
            max={1e12}
            allowDecimal={false}
          />
          <NumberInput
            label={t('model.moneyInMonth', { currency })}
            description={t('model.emptyIsNone')}
            value={money}
            onChange={setMoney}
            min={0}
            max={1e9}
            decimalScale={2}
          />
          {change.isError && <ErrorState error={change.error} title={t('model.notChanged')} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('review.cancel')}
            </Button>
            <Button type="submit" loading={change.isPending}>
              {t('admin.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
