import { Anchor, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { sessionQuery } from '../../lib/session.ts';
import { PeopleItems } from './people-items.tsx';
import classes from './shell.module.css';

/** Says quietly that this is a demonstration, and as whom one acts. */
export function DemonstrationBanner() {
  const { t } = useTranslation();
  const term = useTerm();
  const { data } = useQuery(sessionQuery);
  if (!data?.demonstrationPeople || !data.person) return null;
  const role = data.person.roles.map((one) => term('role', one)).join(', ');
  return (
    <div className={classes['banner']} role="region" aria-label={t('shell.demonstration')}>
      {t('shell.demonstrationAs', { name: data.person.printedName, role })}
      <Menu position="bottom-start">
        <Menu.Target>
          <Anchor component="button" type="button" inherit underline="always" c="inherit" mih={24}>
            {t('shell.switchPerson')}
          </Anchor>
        </Menu.Target>
        <Menu.Dropdown mah="70vh" style={{ overflowY: 'auto' }}>
          <PeopleItems />
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
