import { Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { suggestText, takeSuggestedText } from '../../../../core/contract/text-suggestions.ts';
import type { TextSuggestion } from '../../../../core/contract/text-suggestions.ts';
import { call } from '../../../lib/api/call.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { GeneratedWords } from '../../../ui/generated-words.tsx';
import { SuggestButton } from '../../../ui/suggest-button.tsx';
import { assemblyQuery } from '../data/queries.ts';

interface Properties {
  assembly: AssemblyView;
  slotId: string;
  moduleId: string;
}

/** Other words by a language model for one slot: shown as generated, and in the email only after a person takes them. */
export function SuggestedWords({ assembly, slotId, moduleId }: Properties) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const language = useLanguage();
  const problemText = useProblemText();
  const { id, revision } = assembly;
  const asked = useMutation({
    mutationFn: async () =>
      (await call(suggestText, { params: { id }, body: { slotId, moduleId, language } })).body,
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
      <SuggestButton isAsking={asked.isPending} onAsk={() => asked.mutate()}>
        {t('generated.suggestWords')}
      </SuggestButton>
      <div role="status">
        {asked.data?.reason && <Text size="sm">{asked.data.reason}</Text>}
        {problem && <Text size="sm">{problemText(problem)}</Text>}
      </div>
      {asked.data?.suggestions.map((suggestion) => (
        <GeneratedWords
          key={suggestion.text}
          suggestion={suggestion}
          language={assembly.context.language}
          isTaking={taken.isPending}
          onTake={() => taken.mutate(suggestion)}
        />
      ))}
    </Stack>
  );
}
