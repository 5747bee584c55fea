import { Button, Group, Popover, SegmentedControl, Stack, Switch } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EMAIL_FORMS } from './use-email-view.ts';
import type { EmailView } from './use-email-view.ts';

/** The ways to look at an email: the frequent ones at once, the others behind a button that says how many are on. */
export function ViewToolbar({ view }: { view: EmailView }) {
  const { t } = useTranslation();
  const more = [!view.images, view.rightToLeft, view.longer].filter(Boolean).length;
  return (
    <Group gap="xs" style={{ rowGap: 6 }} role="group" aria-label={t('preview.options')}>
      <SegmentedControl
        size="xs"
        aria-label={t('preview.form')}
        value={view.form}
        onChange={(value) => view.setForm(EMAIL_FORMS.find((form) => form === value) ?? 'desktop')}
        data={EMAIL_FORMS.map((form) => ({ value: form, label: t(`preview.forms.${form}`) }))}
      />
      <Switch size="sm" label={t('preview.forcedDark')} checked={view.dark} onChange={view.toggleDark} />
      {view.marks !== undefined && (
        <Switch size="sm" label={t('preview.marks')} checked={view.marks} onChange={view.toggleMarks} />
      )}
      <Popover position="bottom-end" withArrow trapFocus returnFocus>
        <Popover.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconAdjustments size={14} aria-hidden />}>
            {more === 0 ? t('preview.more') : t('preview.moreOn', { count: more })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('preview.more')}>
          <Stack gap="xs">
            <Switch
              size="sm"
              label={t('preview.imagesOff')}
              checked={!view.images}
              onChange={view.toggleImages}
            />
            <Switch
              size="sm"
              label={t('preview.rightToLeft')}
              checked={view.rightToLeft}
              onChange={view.toggleRightToLeft}
            />
            <Switch
              size="sm"
              label={t('preview.longer')}
              checked={view.longer}
              onChange={view.toggleLonger}
            />
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
