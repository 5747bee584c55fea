import { Button, Menu, Text } from '@mantine/core';
import { IconLogout, IconPassword, IconUser, IconUserCog } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { usePerson, useSignOut } from '../../lib/session.ts';
import { PeopleItems } from './people-items.tsx';
import classes from './shell.module.css';

/** Who is signed in, in which role; switch person in a demonstration, sign out. */
export function PersonMenu() {
  const { t } = useTranslation();
  const term = useTerm();
  const person = usePerson();
  const signOut = useSignOut();
  if (!person) return null;
  const roles = person.roles.map((role) => term('role', role)).join(', ');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          px={8}
          aria-label={t('shell.person', { name: person.printedName, roles })}
          style={{ flexShrink: 0 }}
        >
          <IconUser size={16} aria-hidden />
          <span className={classes['wide']}>
            &nbsp;{person.printedName} · {roles}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>
          <Text span size="sm" fw={600} c="var(--mantine-color-text)">
            {person.printedName}
          </Text>
          <br />
          {roles}
        </Menu.Label>
        <PeopleItems />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCog size={16} aria-hidden />}>
          {t('account.title')}
        </Menu.Item>
        <Menu.Item component={Link} to="/password" leftSection={<IconPassword size={16} aria-hidden />}>
          {t('access.changePassword')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => signOut.mutate()}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
