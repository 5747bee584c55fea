import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../lib/shortcuts/use-shortcut.ts';

type Overlay = 'palette' | 'shortcuts';

/** Which of the shell's dialogs is open, with their keys. */
export function useOverlay() {
  const { t } = useTranslation();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  useShortcut('mod+k', t('keys.palette'), () => setOverlay(overlay === 'palette' ? null : 'palette'));
  useShortcut('?', t('keys.sheet'), () => setOverlay('shortcuts'));
  return { overlay, show: setOverlay, close: () => setOverlay(null) };
}
