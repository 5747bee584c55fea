import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { CommandPalette } from '../palette/command-palette.tsx';
import { ShortcutSheet } from '../shortcut-sheet.tsx';
import { DemonstrationBanner } from './demonstration-banner.tsx';
import { Rail } from './rail.tsx';
import classes from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { useOverlay } from './use-overlay.ts';

/** The frame of every page: skip link, rail, top bar, and the two dialogs that every page has. */
export function Shell() {
  const { t } = useTranslation();
  const { overlay, show, close } = useOverlay();
  return (
    <div className={classes['shell']}>
      <a className={classes['skip']} href="#main">
        {t('shell.skip')}
      </a>
      <TopBar onPalette={() => show('palette')} onShortcuts={() => show('shortcuts')} />
      <Rail />
      <div className={classes['content']}>
        <DemonstrationBanner />
        <main id="main" className={classes['main']} tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <CommandPalette open={overlay === 'palette'} onClose={close} onShortcuts={() => show('shortcuts')} />
      <ShortcutSheet open={overlay === 'shortcuts'} onClose={close} />
    </div>
  );
}
