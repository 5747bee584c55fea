import { Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOMENTS } from '../../../../../core/library/vocabulary/terms.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { ApprovalForm } from './approval-form.tsx';
import { ApprovalRows } from './approval-rows.tsx';
import type { DraftEdit } from './use-draft-edit.ts';

/** What a draft is called, when it is offered, and where it may be used once it is approved. */
export function UseFields({ draft }: { draft: DraftEdit }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { edit, change } = draft;
  return (
    <Stack gap="md">
      <TextInput
        size="sm"
        label={t('template.templateName')}
        value={edit.name}
        maxLength={300}
        error={edit.name.trim() === '' ? t('template.templateNameMissing') : null}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Checkbox.Group
        label={t('template.moments')}
        description={t('template.momentsHint')}
        value={edit.moments}
        onChange={(chosen) => change({ moments: MOMENTS.filter((moment) => chosen.includes(moment)) })}
      >
        <Group gap="sm" mt={4}>
          {MOMENTS.map((moment) => (
            <Checkbox key={moment} size="sm" value={moment} label={term('moment', moment)} />
          ))}
        </Group>
      </Checkbox.Group>
      <ApprovalRows
        approvals={edit.approvals}
        onRemove={(index) => change({ approvals: edit.approvals.filter((_, at) => at !== index) })}
      />
      <ApprovalForm onAdd={(approval) => change({ approvals: [...edit.approvals, approval] })} />
    </Stack>
  );
}
