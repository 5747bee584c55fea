import { Badge, Group, Text, Title, UnstyledButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView, SlotView } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { MarkupText } from '../../../ui/markup-text.tsx';
import { OriginBar } from '../../../ui/origin-bar.tsx';
import { useShownFinding } from '../checks/use-shown-finding.ts';
import type { useChange } from '../data/use-change.ts';
import { AskAbout } from './ask-about.tsx';
import classes from './inspector.module.css';
import { RunnersUp } from './runners-up.tsx';
import { SlotChecks } from './slot-checks.tsx';
import { SlotReasons } from './slot-reasons.tsx';
import { SlotReferences } from './slot-references.tsx';
import { SuggestedWords } from './suggested-words.tsx';
import { TextDecision } from './text-decision.tsx';
import { useHighlightedWords } from './use-highlighted-words.ts';

interface Properties {
  slot: SlotView;
  /** Key that selects it; null for the subject line. */
  number: number | null;
  isActive: boolean;
  onSelect: () => void;
  assembly: AssemblyView;
  change: ReturnType<typeof useChange>;
}

/** One slot: which module, its words with their origin, why it was chosen, what backs it, what the checks say. */
export function SlotCard({ slot, number, isActive, onSelect, assembly, change }: Properties) {
  const { t } = useTranslation();
  const language = useLanguage();
  const card = useRef<HTMLElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const { shown } = useShownFinding(assembly);
  useHighlightedWords(words, shown?.slotId === slot.slotId ? shown : null);
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  const numberOf = (id: string) =>
    assembly.references.find(({ referenceId }) => referenceId === id)?.number ?? null;
  return (
    <article ref={card} className={classes['card']} data-active={isActive || undefined}>
      <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
        <UnstyledButton onClick={onSelect} aria-pressed={isActive} mih={24}>
          <Title order={3} size="h5">
            {number !== null && `${number} · `}
            {localText(slot.label, language)}
          </Title>
        </UnstyledButton>
        <Badge variant="light" tt="none" style={{ flexShrink: 0 }}>
          {t(`choice.${slot.choice}`)}
        </Badge>
      </Group>
      <div ref={words}>
        <OriginBar origin={slot.origin}>
          <Text className={classes['module'] ?? ''}>
            {slot.moduleId}@{slot.version}
          </Text>
          <MarkupText source={slot.text} numberOf={numberOf} />
        </OriginBar>
      </div>
      <AskAbout slotId={slot.slotId} words={words} />
      {assembly.status === 'drafted' && (
        <SuggestedWords assembly={assembly} slotId={slot.slotId} moduleId={slot.moduleId} />
      )}
      <TextDecision assembly={assembly} slotId={slot.slotId} text={slot.text} />
      <SlotReasons reasons={slot.reasons} />
      <SlotReferences slot={slot} />
      <SlotChecks slotId={slot.slotId} results={assembly.checks.results} />
      <RunnersUp slot={slot} change={change} />
    </article>
  );
}
