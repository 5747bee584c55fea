import { Button, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { useDecideText } from './use-decide-text.ts';

interface Properties {
  assembly: AssemblyView;
  slotId: string;
  text: string;
}

/** The decision that a text of an engine waits for: checked and accepted, or rejected with a reason. */
export function TextDecision({ assembly, slotId, text }: Properties) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<string | null>(null);
  const decide = useDecideText(assembly, () => setReason(null));
  const waits = assembly.checks.results.some(
    ({ ruleId, findings }) => ruleId === 'AI-002' && findings.some((finding) => finding.slotId === slotId),
  );
  const may = mayDo(usePerson(), 'assembly.write');
  if (!waits || !may) return null;
  return (
    <div>
      <Text size="sm">{t('assemble.generatedWaits')}</Text>
      {decide.isError && (
        <ErrorState error={decide.error} title={t('assemble.notSaved')} kept={t('assemble.textKept')} />
      )}
      <Group gap="xs" mt={4}>
        <Button
          size="xs"
          loading={decide.isPending}
          onClick={() => decide.mutate({ slotId, text, decision: 'accept', checked: true })}
        >
          {t('assemble.acceptGenerated')}
        </Button>
        {reason === null && (
          <Button size="xs" variant="default" onClick={() => setReason('')}>
            {t('assemble.rejectGenerated')}
          </Button>
        )}
      </Group>
      {reason !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            decide.mutate({ slotId, text, decision: 'reject', checked: true, reason });
          }}
        >
          <Textarea
            label={t('assemble.whyRejectGenerated')}
            value={reason}
            maxLength={4_000}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="xs" mt="xs" disabled={reason.trim() === ''} loading={decide.isPending}>
            {t('assemble.rejectGenerated')}
          </Button>
        </form>
      )}
    </div>
  );
}
