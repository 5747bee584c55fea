import { Button, FileButton, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconListCheck, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_RECIPIENTS, readRecipients } from '../../../../core/release/delivery/read-recipients.ts';

interface Properties {
  checking: boolean;
  /** What was checked is no longer what stands here. */
  onChange: () => void;
  onCheck: (recipients: readonly string[], repetitionReason: string) => void;
}

/** HCP ids, typed or from a file, and why a message may be repeated. */
export function RecipientsForm({ checking, onChange, onCheck }: Properties) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const { ids, faults } = readRecipients(text);
  const [fault] = faults;
  const change = (value: string) => {
    setText(value);
    onChange();
  };
  const tooMany = ids.length > MOST_RECIPIENTS;
  const error = fault
    ? t('send.wrongLine', { line: fault.line, text: fault.text })
    : tooMany && t('send.tooMany', { most: MOST_RECIPIENTS });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ids.length > 0 && !error) onCheck(ids, reason);
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t('send.recipients')}
          description={t('send.recipientsHint')}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          error={error}
          minRows={3}
          maxRows={10}
          autosize
          spellCheck={false}
        />
        <TextInput
          label={t('send.repetition')}
          description={t('send.repetitionHint')}
          value={reason}
          maxLength={500}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            onChange();
          }}
        />
        <Group gap="xs">
          <Button
            type="submit"
            variant="light"
            loading={checking}
            disabled={ids.length === 0 || Boolean(error)}
            leftSection={<IconListCheck size={16} aria-hidden />}
          >
            {t('send.check', { count: ids.length })}
          </Button>
          <FileButton accept=".csv,.txt" onChange={(file) => void file?.text().then(change)}>
            {(properties) => (
              <Button {...properties} variant="default" leftSection={<IconUpload size={16} aria-hidden />}>
                {t('send.file')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </form>
  );
}
