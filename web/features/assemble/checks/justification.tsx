import { Button, Text, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useReview } from '../data/use-review.ts';
import { useJustify } from './use-justify.ts';

/** The written reason that a warning needs: as given, or a field to give it. Unfinished text is kept. */
export function Justification({ ruleId, assembly }: { ruleId: string; assembly: AssemblyView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const review = useReview(assembly.id);
  const [text, setText] = useDraftText(`justification.${assembly.id}.${ruleId}`);
  const justify = useJustify(assembly, () => setText(''));
  const mayWrite = mayDo(usePerson(), 'assembly.submit') && assembly.status === 'drafted';
  const given = review.data?.justifications.find((one) => one.ruleId === ruleId);
  if (given)
    return (
      <Text size="sm">
        <strong>{t('assemble.justified')}</strong> {given.reason} ({given.printedName},{' '}
        {formatInstant(given.writtenAt, language)})
      </Text>
    );
  if (!mayWrite) return <Text size="sm">{t('assemble.notJustified')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') justify.mutate({ ruleId, reason: text.trim() });
      }}
    >
      <Textarea
        label={t('assemble.justify')}
        description={t('assemble.justifyHint')}
        value={text}
        maxLength={4_000}
        autosize
        minRows={2}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {justify.isError && (
        <ErrorState error={justify.error} title={t('assemble.notSaved')} kept={t('assemble.textKept')} />
      )}
      <Button type="submit" size="xs" mt="xs" disabled={text.trim() === ''} loading={justify.isPending}>
        {t('assemble.saveJustification')}
      </Button>
    </form>
  );
}
