import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { mayDo, usePerson } from '../../lib/session.ts';
import { AREAS } from '../areas.ts';
import classes from './shell.module.css';

/** The areas that this person's roles open; at the side, or below on a narrow screen. */
export function Rail() {
  const { t } = useTranslation();
  const person = usePerson();
  return (
    <nav className={classes['rail']} aria-label={t('shell.areas')}>
      <ul className={classes['items']}>
        {AREAS.filter(({ permission, inTopBar }) => !inTopBar && mayDo(person, permission)).map(
          ({ name, icon: Icon }) => (
            <li key={name}>
              <NavLink to={`/${name}`} className={classes['item'] ?? ''}>
                <Icon size={22} stroke={1.6} aria-hidden />
                {t(`nav.${name}`)}
              </NavLink>
            </li>
          ),
        )}
      </ul>
    </nav>
  );
}
