import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlotView } from '../../../../core/contract/assembly.ts';
import type { useChange } from '../data/use-change.ts';
import { EmptySlotButton } from './empty-slot-button.tsx';
import { RunnerUp } from './runner-up.tsx';

interface Properties {
  slot: SlotView;
  change: ReturnType<typeof useChange>;
}

/** The modules that came next, each with why it was not chosen and a button that takes it. */
export function RunnersUp({ slot, change }: Properties) {
  const { t } = useTranslation();
  const { alternatives, slotId } = slot;
  if (alternatives.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('assemble.noRunnersUp')}
      </Text>
    );
  return (
    <details id={`swap-${slotId}`}>
      <summary>
        <Text span size="sm" fw={600}>
          {t('assemble.runnersUp', { count: alternatives.length })}
        </Text>
      </summary>
      {alternatives.map((alternative) => (
        <RunnerUp
          key={alternative.moduleId}
          alternative={alternative}
          busy={change.isPending}
          onSwap={() => change.mutate({ kind: 'swap', slotId, moduleId: alternative.moduleId })}
        />
      ))}
      {!slot.required && (
        <EmptySlotButton
          busy={change.isPending}
          onEmpty={() => change.mutate({ kind: 'swap', slotId, moduleId: null })}
        />
      )}
    </details>
  );
}
