import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBranch } from '../data/use-branch.ts';

interface Properties {
  conversationId: string;
  position: number;
  text: string;
  onClose: () => void;
}

/** Other words for an earlier message: they begin a branch, and what was said stays. */
export function EditMessage({ conversationId, position, text, onClose }: Properties) {
  const { t } = useTranslation();
  const [words, setWords] = useState(text);
  const branch = useBranch(conversationId);
  const usable = words.trim() !== '' && words.trim() !== text;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (usable) branch.mutate({ position, text: words.trim() });
      }}
    >
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4_000}
        data-autofocus
        autoFocus
        aria-label={t('assemble.editMessage')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {t('assemble.editHint')}
      </Text>
      <Group gap={6} mt={6} justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('assemble.editCancel')}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!usable} loading={branch.isPending}>
          {t('assemble.editSend')}
        </Button>
      </Group>
    </form>
  );
}
