import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { mayDo, sessionQuery, useBecomePerson, useSignOut } from '../../lib/session.ts';
import { shortcuts } from '../../lib/shortcuts/registry.ts';
import { shownKeys } from '../../lib/shortcuts/shown-keys.ts';
import { AREAS } from '../areas.ts';
import type { Command } from './matching.ts';

/** Everything the palette offers here: the page's own actions, places, settings, people. */
export function useCommands(onShortcuts: () => void): Command[] {
  const { t, i18n } = useTranslation();
  const term = useTerm();
  const navigate = useNavigate();
  const language = useLanguage();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const { data: session } = useQuery(sessionQuery);
  const become = useBecomePerson();
  const signOut = useSignOut();
  const person = session?.person ?? null;
  const onPage = shortcuts
    .list()
    .filter(({ keys }) => keys !== 'mod+k' && keys !== '?')
    .map(({ keys, label, run }) => ({ id: `key ${keys}`, label, hint: shownKeys(keys), run }));
  return [
    ...AREAS.filter(({ permission }) => mayDo(person, permission)).map(({ name }) => ({
      id: `area ${name}`,
      label: t('shell.goTo', { area: t(`nav.${name}`) }),
      run: () => void navigate(`/${name}`),
    })),
    ...onPage,
    {
      id: 'scheme',
      label: dark ? t('shell.toLight') : t('shell.toDark'),
      run: () => setColorScheme(dark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: t('shell.language'),
      run: () => void i18n.changeLanguage(language === 'en' ? 'de' : 'en'),
    },
    { id: 'shortcuts', label: t('shell.shortcuts'), hint: '?', run: onShortcuts },
    ...(session?.demonstrationPeople ?? []).map(({ accountId, printedName, roles }) => ({
      id: `person ${accountId}`,
      label: t('shell.become', { name: printedName }),
      hint: roles.map((role) => term('role', role)).join(', '),
      run: () => become.mutate(accountId),
    })),
    { id: 'sign-out', label: t('shell.signOut'), run: () => signOut.mutate() },
  ];
}
