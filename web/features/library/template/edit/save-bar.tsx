import { Button, Group, Text } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { editTemplate } from '../../../../../core/contract/templates.ts';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { isChangedMeanwhile } from '../../../../lib/api/problem.ts';
import { call } from '../../../../lib/api/call.ts';
import { notify } from '../../../../lib/notify.ts';
import { useShortcut } from '../../../../lib/shortcuts/use-shortcut.ts';
import { ErrorState } from '../../../../ui/error-state.tsx';
import classes from './edit.module.css';
import type { DraftEdit } from './use-draft-edit.ts';

interface Properties {
  detail: TemplateDetail;
  draft: DraftEdit;
}

/** Saves what was changed as a new version; stays in sight while there is something to save. */
export function SaveBar({ detail, draft }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { template, version } = detail;
  const save = useMutation({
    mutationFn: async () =>
      (await call(editTemplate, { params: { id: template.id }, body: draft.edit, ifMatch: version })).body,
    onSuccess: async (saved) => {
      draft.reset();
      notify({
        color: 'green',
        title: t('template.saved'),
        message: t('library.version', { version: saved.version }),
      });
      await client.invalidateQueries({ queryKey: ['library'] });
    },
  });
  const run = () => {
    if (draft.changed && draft.valid && !save.isPending) save.mutate();
  };
  useShortcut('mod+Enter', t('template.save'), draft.changed ? run : null);
  if (!draft.changed) return null;
  return (
    <section className={classes['bar']} aria-label={t('template.unsaved')}>
      {save.isError && (
        <ErrorState
          error={save.error}
          title={isChangedMeanwhile(save.error) ? t('template.meanwhile') : t('template.notSaved')}
          kept={t('template.editsKept')}
        />
      )}
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {draft.valid
            ? t('template.unsavedPlaces', { count: draft.edit.places.length })
            : t('template.incomplete')}
        </Text>
        <Group gap="xs">
          <Button size="sm" variant="default" onClick={draft.reset}>
            {t('template.discard')}
          </Button>
          <Button
            size="sm"
            disabled={!draft.valid}
            loading={save.isPending}
            leftSection={<IconDeviceFloppy size={16} aria-hidden />}
            onClick={run}
          >
            {t('template.save')}
          </Button>
        </Group>
      </Group>
    </section>
  );
}
