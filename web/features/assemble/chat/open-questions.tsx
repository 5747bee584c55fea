import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../core/contract/conversation.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import type { Turn } from '../data/use-turn.ts';
import { useValueWords } from '../understanding/use-value-words.ts';

/** What must be settled before a proposal: each part with its possible answers as buttons. */
export function OpenQuestions({ conversation, turn }: { conversation: Conversation; turn: Turn }) {
  const { t } = useTranslation();
  const term = useTerm();
  const words = useValueWords();
  return conversation.questions.map(({ part, why, options }) => (
    <Stack key={part} gap={6} role="group" aria-label={term('part', part)}>
      <Text size="sm" fw={600}>
        {t(`assemble.question.${why}`, { part: term('part', part) })}
      </Text>
      <Group gap={6}>
        {options.map((option) => (
          <Button
            key={option}
            size="xs"
            variant="light"
            radius="xl"
            onClick={() => void turn.setPart(part, part === 'topics' ? [option] : option)}
          >
            {words(part, option)}
          </Button>
        ))}
      </Group>
    </Stack>
  ));
}
