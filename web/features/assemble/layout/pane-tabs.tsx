import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './assemble-page.module.css';

export const PANES = ['chat', 'preview', 'inspector'] as const;
export type Pane = (typeof PANES)[number];

/** Chooses the pane where only one fits; hidden where all three are shown. */
export function PaneTabs({ pane, onChange }: { pane: Pane; onChange: (pane: Pane) => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['switch']}>
      <SegmentedControl
        fullWidth
        aria-label={t('assemble.panes')}
        value={pane}
        onChange={onChange}
        data={PANES.map((value) => ({ value, label: t(`assemble.pane.${value}`) }))}
      />
    </div>
  );
}
