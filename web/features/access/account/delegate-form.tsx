import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { type delegationsQuery, useDelegate } from './queries.ts';

type Candidates = Awaited<ReturnType<NonNullable<(typeof delegationsQuery)['queryFn']>>>['candidates'];

/** Lends one of the own roles to one of the people who are qualified for it. */
export function DelegateForm({ candidates }: { candidates: Candidates }) {
  const { t } = useTranslation();
  const term = useTerm();
  const [chosen, setChosen] = useState(0);
  const [firstDay, setFirstDay] = useState('');
  const [lastDay, setLastDay] = useState('');
  const delegate = useDelegate();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const candidate = candidates[chosen];
        if (!candidate) return;
        const { role, accountId: toAccountId } = candidate;
        delegate.mutate({ role, toAccountId, firstDay, lastDay });
      }}
    >
      <Group align="flex-end" gap="xs">
        <NativeSelect
          label={t('account.deputy')}
          value={String(chosen)}
          data={candidates.map((candidate, index) => ({
            value: String(index),
            label: `${candidate.printedName}, ${term('reviewRole', candidate.role)}`,
          }))}
          style={{ flex: '2 1 240px' }}
          onChange={(event) => setChosen(Number(event.currentTarget.value))}
        />
        <TextInput
          type="date"
          label={t('account.firstDay')}
          required
          value={firstDay}
          onChange={(event) => setFirstDay(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t('account.lastDay')}
          required
          value={lastDay}
          onChange={(event) => setLastDay(event.currentTarget.value)}
        />
        <Button type="submit" loading={delegate.isPending}>
          {t('account.delegate')}
        </Button>
      </Group>
      {delegate.isError && <ErrorState error={delegate.error} title={t('account.notDelegated')} />}
    </form>
  );
}
