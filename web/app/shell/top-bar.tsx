import { ActionIcon, Button } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ColorSchemeToggle } from './color-scheme-toggle.tsx';
import { InboxLink } from './inbox-link.tsx';
import { LanguageToggle } from './language-toggle.tsx';
import { PersonMenu } from './person-menu.tsx';
import { ScopeMenu } from './scope-menu.tsx';
import classes from './shell.module.css';

interface Properties {
  onPalette: () => void;
  onShortcuts: () => void;
}

/** Name, market and brand, palette, settings, person. */
export function TopBar({ onPalette, onShortcuts }: Properties) {
  const { t } = useTranslation();
  return (
    <header className={classes['bar']}>
      <Link to="/start" className={classes['brand']} aria-label={t('shell.home')}>
        <img src="/seal.svg" alt="" width={26} height={26} />
        <span className={classes['wide']}>Imprimatur</span>
      </Link>
      <ScopeMenu />
      <div className={classes['spacer']} />
      <Button
        visibleFrom="sm"
        size="xs"
        variant="default"
        leftSection={<IconSearch size={14} aria-hidden />}
        onClick={onPalette}
      >
        {t('shell.palette')}
      </Button>
      <ActionIcon
        hiddenFrom="sm"
        size="lg"
        variant="subtle"
        aria-label={t('shell.palette')}
        onClick={onPalette}
      >
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        visibleFrom="sm"
        size="lg"
        variant="subtle"
        aria-label={t('shell.shortcuts')}
        onClick={onShortcuts}
      >
        <IconKeyboard size={18} aria-hidden />
      </ActionIcon>
      <InboxLink />
      <LanguageToggle />
      <ColorSchemeToggle />
      <PersonMenu />
    </header>
  );
}
