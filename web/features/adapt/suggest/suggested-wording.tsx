import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { suggestWording, type WordingPlace } from '../../../../core/contract/text-suggestions.ts';
import { call } from '../../../lib/api/call.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { GeneratedWords } from '../../../ui/generated-words.tsx';
import { SuggestButton } from '../../../ui/suggest-button.tsx';
import { useToldChange } from '../data/use-told-change.ts';
import { SuggestionChecks } from './suggestion-checks.tsx';

interface Properties {
  view: AdaptationView;
  place: WordingPlace;
  /** What the wording goes back to: the approved words of an island, or the free text of the source. */
  source: { language: string; text: string };
  /** UTF-16 code units. */
  maxLength: number;
  label: string;
}

/** A wording by a language model for one place, checked beside it; in the email only after a person takes it. */
export function SuggestedWording({ view: { assembly }, place, source, maxLength, label }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const problemText = useProblemText();
  const { id, context } = assembly;
  const { run, isPending } = useToldChange(id);
  const asked = useMutation({
    mutationFn: async () => (await call(suggestWording, { params: { id }, body: { place, language } })).body,
  });
  return (
    <Stack gap={6} mt={4}>
      <SuggestButton
        label={t('generated.suggestNamed', { label })}
        isAsking={asked.isPending}
        onAsk={() => asked.mutate()}
      >
        {t('generated.suggestWording')}
      </SuggestButton>
      <div role="status">
        {asked.data?.reason && <Text size="sm">{asked.data.reason}</Text>}
        {asked.error && <Text size="sm">{problemText(asked.error)}</Text>}
      </div>
      {asked.data?.suggestions.map((suggestion) => (
        <GeneratedWords
          key={suggestion.callId}
          suggestion={suggestion}
          language={context.language}
          label={label}
          isTaking={isPending}
          onTake={() =>
            run(
              { kind: 'take_wording', place, callId: suggestion.callId, text: suggestion.text },
              asked.reset,
            )
          }
        >
          <SuggestionChecks
            source={source}
            target={{ language: context.language, text: suggestion.text }}
            market={context.market}
            product={context.product}
            maxLength={maxLength}
            label={label}
          />
        </GeneratedWords>
      ))}
    </Stack>
  );
}
