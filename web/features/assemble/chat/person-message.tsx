import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './chat-pane.module.css';

/** What the person said; `pending` until the server has stored it. */
export function PersonMessage({ text, pending = false }: { text: string; pending?: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes['person']} data-pending={pending || undefined}>
      <VisuallyHidden>{t('assemble.you')}: </VisuallyHidden>
      {text}
    </div>
  );
}
