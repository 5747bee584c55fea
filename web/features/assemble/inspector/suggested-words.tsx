import { Button, Group, Stack, Text } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { suggestText, takeSuggestedText } from '../../../../core/contract/text-suggestions.ts';
import type { TextSuggestion } from '../../../../core/contract/text-suggestions.ts';
import { call } from '../../../lib/api/call.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { OriginBar } from '../../../ui/origin-bar.tsx';
import { assemblyQuery } from '../data/queries.ts';

/** Other words by a language model for one slot: shown as generated, and in the email only after a person takes them. */
export function SuggestedWords({ assembly, slotId }: { assembly: AssemblyView; slotId: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  const problemText = useProblemText();
  const { id, revision } = assembly;
  const asked = useMutation({
    mutationFn: async () => (await call(suggestText, { params: { id }, body: { slotId, language } })).body,
  });
  const taken = useMutation({
    mutationFn: async ({ callId, text }: TextSuggestion) =>
      (await call(takeSuggestedText, { params: { id, slotId }, ifMatch: revision, body: { callId, text } }))
        .body,
    onSuccess: (body) => {
      client.setQueryData(assemblyQuery(id).queryKey, body);
      asked.reset();
    },
    onError: () => void client.invalidateQueries({ queryKey: assemblyQuery(id).queryKey }),
  });
  const problem = asked.error ?? taken.error;
  return (
    <Stack gap={6}>
      <Button
        size="compact-xs"
        variant="default"
        w="fit-content"
        leftSection={<IconSparkles size={14} aria-hidden />}
        loading={asked.isPending}
        onClick={() => asked.mutate()}
      >
        {t('assemble.suggestWords')}
      </Button>
      <div role="status">
        {asked.data?.reason && <Text size="sm">{asked.data.reason}</Text>}
        {problem && <Text size="sm">{problemText(problem)}</Text>}
      </div>
      {asked.data?.suggestions.map((suggestion) => (
        <OriginBar key={suggestion.text} origin="ai_generated">
          <Text size="sm">{suggestion.text}</Text>
          <Group gap={6} justify="space-between">
            <Text size="xs" c="dimmed">
              {t('assemble.suggestedBy', { engine: suggestion.engine, prompt: suggestion.promptVersion })}
            </Text>
            <Button
              size="compact-xs"
              variant="default"
              loading={taken.isPending}
              onClick={() => taken.mutate(suggestion)}
            >
              {t('assemble.takeWords')}
            </Button>
          </Group>
        </OriginBar>
      ))}
    </Stack>
  );
}
