import { Button, Group, NativeSelect, Stack, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { threadsQuery } from '../reading/queries.ts';

interface Properties {
  assemblyId: string;
  label: string;
  action: string;
  text: string;
  busy: boolean;
  onText: (text: string) => void;
  onSave: () => void;
  onCancel: () => void;
}

/** Where a comment is written: people can be named from a list; ⌘↵ saves. */
export function CommentFields(properties: Properties) {
  const { assemblyId, label, action, text, busy, onText, onSave, onCancel } = properties;
  const { t } = useTranslation();
  const { data } = useQuery(threadsQuery(assemblyId));
  const people = data?.people ?? [];
  return (
    <Stack
      gap="xs"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
        event.preventDefault();
        onSave();
      }}
    >
      <Textarea
        label={label}
        description={t('reading.textHint')}
        autosize
        minRows={2}
        maxLength={8_000}
        data-autofocus
        autoFocus
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <NativeSelect
        size="xs"
        label={t('reading.mention')}
        value=""
        onChange={(event) => {
          const account = event.currentTarget.value;
          if (account !== '') onText(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${account} `);
        }}
        data={[
          { value: '', label: t('reading.noMention') },
          ...people.map(({ accountId, printedName, title }) => ({
            value: accountId,
            label: title === '' ? printedName : `${printedName}, ${title}`,
          })),
        ]}
      />
      <Group gap="xs">
        <Button size="xs" loading={busy} disabled={text.trim() === ''} onClick={onSave}>
          {action}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          {t('reading.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
