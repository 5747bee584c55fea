import { Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { sessionQuery, useBecomePerson } from '../../lib/session.ts';

/** The people of a demonstration as menu items; nothing where there is no demonstration. */
export function PeopleItems() {
  const { t } = useTranslation();
  const term = useTerm();
  const { data } = useQuery(sessionQuery);
  const become = useBecomePerson();
  if (!data?.demonstrationPeople) return null;
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('shell.switchPerson')}</Menu.Label>
      {data.demonstrationPeople
        .filter(({ accountId }) => accountId !== data.person?.accountId)
        .map(({ accountId, printedName, roles }) => (
          <Menu.Item key={accountId} onClick={() => become.mutate(accountId)}>
            <Text size="sm">{printedName}</Text>
            <Text size="xs" c="dimmed">
              {roles.map((role) => term('role', role)).join(', ')}
            </Text>
          </Menu.Item>
        ))}
    </>
  );
}
