import { Group, SegmentedControl, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './preview.module.css';
import type { PreviewChoices } from './use-preview-choices.ts';

/** Switches of the preview. */
export function PreviewToolbar({ choices }: { choices: PreviewChoices }) {
  const { t } = useTranslation();
  const { form, mobile, dark, marks } = choices;
  return (
    <Group
      className={classes['toolbar'] ?? ''}
      gap="xs"
      role="group"
      aria-label={t('assemble.previewOptions')}
    >
      <SegmentedControl
        size="xs"
        aria-label={t('assemble.form')}
        value={form === 'text' ? 'text' : mobile ? 'mobile' : 'desktop'}
        onChange={(value) => {
          if (value === 'text') return choices.setForm('text');
          choices.setForm('email');
          if ((value === 'mobile') !== mobile) choices.toggleMobile();
        }}
        data={[
          { value: 'desktop', label: t('assemble.desktop') },
          { value: 'mobile', label: t('assemble.mobile') },
          { value: 'text', label: t('assemble.textVersion') },
        ]}
      />
      <Switch size="sm" label={t('assemble.forcedDark')} checked={dark} onChange={choices.toggleDark} />
      <Switch size="sm" label={t('assemble.marks')} checked={marks} onChange={choices.toggleMarks} />
    </Group>
  );
}
