import { Button, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../core/contract/accounts.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { ListSkeleton } from '../../ui/list-skeleton.tsx';
import { Section } from '../../ui/section.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { AccountDialog } from './account-dialog.tsx';
import { accountsQuery } from './queries.ts';

/** Every account with its roles, markets and person. */
export function AccountsSection() {
  const { t } = useTranslation();
  const query = useQuery(accountsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const accounts = query.data ?? [];
  const account = accounts.find(({ accountId }) => accountId === chosen);
  return (
    <Section title={t('admin.accounts')}>
      {query.isPending && <ListSkeleton />}
      {query.isError && (
        <ErrorState
          error={query.error}
          title={t('admin.accountsFailed')}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data && (
        <TableFrame label={t('admin.accounts')} minWidth={760}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('admin.name')}</Table.Th>
              <Table.Th>{t('admin.roles')}</Table.Th>
              <Table.Th>{t('admin.markets')}</Table.Th>
              <Table.Th>{t('admin.person')}</Table.Th>
              <Table.Th>{t('admin.qualifiedFor')}</Table.Th>
              <Table.Th>{t('admin.change')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {accounts.map((row) => (
              <AccountTableRow
                key={row.accountId}
                account={row}
                accounts={accounts}
                onChange={() => setChosen(row.accountId)}
              />
            ))}
          </Table.Tbody>
        </TableFrame>
      )}
      {account && <AccountDialog account={account} accounts={accounts} onClose={() => setChosen(null)} />}
    </Section>
  );
}

interface RowProperties {
  account: AccountView;
  accounts: readonly AccountView[];
  onChange: () => void;
}

function AccountTableRow({ account, accounts, onChange }: RowProperties) {
  const { t } = useTranslation();
  const term = useTerm();
  const others = accounts.filter(
    (other) => other.personId === account.personId && other.accountId !== account.accountId,
  );
  const { markets, roles, qualifiedFor } = account;
  return (
    <Table.Tr>
      <Table.Td>
        {account.printedName}
        <Text size="sm" c="dimmed">
          {account.signInName}
          {!account.active && ` · ${t('admin.deactivated')}`}
          {account.lockedUntil !== null && ` · ${t('admin.lockedNow')}`}
        </Text>
      </Table.Td>
      <Table.Td>{roles.map((role) => term('role', role)).join(', ')}</Table.Td>
      <Table.Td>{markets.includes('*') ? t('access.allMarkets') : markets.join(', ')}</Table.Td>
      <Table.Td>
        {others.length === 0
          ? t('admin.ownPerson')
          : t('admin.sameAs', { names: others.map(({ signInName }) => signInName).join(', ') })}
      </Table.Td>
      <Table.Td>
        {qualifiedFor.length === 0 ? '–' : qualifiedFor.map((role) => term('reviewRole', role)).join(', ')}
      </Table.Td>
      <Table.Td>
        <Button
          size="xs"
          variant="default"
          aria-label={t('admin.changeNamed', { name: account.printedName })}
          onClick={onChange}
        >
          {t('admin.change')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
