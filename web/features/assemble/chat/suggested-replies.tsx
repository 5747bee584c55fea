import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../core/contract/conversation.ts';
import type { Turn } from '../data/use-turn.ts';

/** Replies that the assistant offers to its last message. */
export function SuggestedReplies({ messages, turn }: { messages: readonly Message[]; turn: Turn }) {
  const { t } = useTranslation();
  const last = messages.at(-1);
  if (last?.author !== 'assistant' || last.content.suggestedReplies.length === 0) return null;
  return (
    <Group gap={6} role="group" aria-label={t('assemble.suggestedReplies')}>
      {last.content.suggestedReplies.map((reply) => (
        <Button
          key={reply}
          size="xs"
          variant="outline"
          radius="xl"
          h="auto"
          mih={30}
          py={4}
          styles={{ label: { whiteSpace: 'normal', lineHeight: 1.35, overflow: 'visible' } }}
          onClick={() => void turn.say(reply)}
        >
          {reply}
        </Button>
      ))}
    </Group>
  );
}
