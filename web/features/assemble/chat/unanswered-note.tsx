import { Button, Group, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { isAwaited } from '../data/is-awaited.ts';
import type { Turn } from '../data/use-turn.ts';

/** After a reload or a stop: the last message has no answer yet. Waits while one may come, then offers to ask again. */
export function UnansweredNote({ conversation, turn }: { conversation: Conversation; turn: Turn }) {
  const { t } = useTranslation();
  const { messages, answering } = conversation;
  const last = messages.at(-1);
  if (last?.author !== 'person') return null;
  const { text } = last.content;
  return (
    <Group gap="xs">
      {isAwaited(conversation) && <Loader size="xs" aria-hidden />}
      <Text size="sm" c="dimmed">
        {answering ? t('assemble.stillAnswering') : t('assemble.unanswered')}
      </Text>
      {answering ? (
        <Button size="compact-sm" variant="default" onClick={turn.stop}>
          {t('assemble.stop')}
        </Button>
      ) : (
        <Button size="compact-sm" variant="default" onClick={() => void turn.say(text)}>
          {t('assemble.askAgain')}
        </Button>
      )}
    </Group>
  );
}
