import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelTeam } from '../../../core/contract/model.ts';
import { MICROS } from '../../../core/model/micros.ts';
import { FormDialog } from './form-dialog.tsx';
import { useModelBudget } from './model-queries.ts';

/** An empty field is no limit. */
const valueOf = (value: number | string): number | null => (typeof value === 'number' ? value : null);

/** Sets what a team may spend in a month, in tokens and in money. */
export function BudgetDialog({
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
    <FormDialog
      title={t('model.changeLimit', { team: team.team })}
      change={change}
      failed={t('model.notChanged')}
      onSave={() =>
        change.mutate(
          {
            monthlyTokens: valueOf(tokens),
            monthlyMicros: units === null ? null : Math.round(units * MICROS),
          },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
