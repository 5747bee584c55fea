import { Button, Group, Text, Textarea, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { freeTextSlot } from '../../../../core/assembly/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import type { FreeTextPlace } from '../../../../core/library/content.ts';
import { isAssemblyStatus, isPermitted } from '../../../../core/review/transitions.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { OriginBar } from '../../../ui/origin-bar.tsx';
import { useShownFinding } from '../checks/use-shown-finding.ts';
import type { useChange } from '../data/use-change.ts';
import classes from './inspector.module.css';
import { SlotChecks } from './slot-checks.tsx';
import { TextDecision } from './text-decision.tsx';
import { useHighlightedWords } from './use-highlighted-words.ts';

interface FreeTextCardProps {
  place: FreeTextPlace;
  assembly: AssemblyView;
  change: ReturnType<typeof useChange>;
}

/** The person's own words at one place of the template, with what the checks say of them. Ctrl + Enter saves. */
export function FreeTextCard({ place, assembly, change }: FreeTextCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const stored = assembly.freeTexts.find(({ placeId }) => placeId === place.id);
  const saved = stored?.text ?? '';
  const slotId = freeTextSlot(place.id);
  const [text, setText] = useState(saved);
  const label = localText(place.label, language);
  const words = useRef<HTMLDivElement>(null);
  const { shown } = useShownFinding(assembly);
  useHighlightedWords(words, shown?.slotId === slotId ? shown : null);
  const may = mayDo(usePerson(), 'assembly.write');
  const isEditable = may && isAssemblyStatus(assembly.status) && isPermitted('edit', assembly.status);
  const tooMany = text.trim().length - place.maxLength;
  const isChanged = text.trim() !== saved;
  const canSave = isEditable && isChanged && tooMany <= 0 && !change.isPending;
  const save = (words: string) => change.mutate({ kind: 'free_text', placeId: place.id, text: words });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !canSave) return;
    event.preventDefault();
    save(text);
  };
  return (
    <article className={classes['card']} data-slot={slotId} aria-label={label}>
      <Title order={3} size="h5">
        {t('assemble.freeText')}
      </Title>
      <Textarea
        label={label}
        description={t('assemble.freeTextHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        readOnly={!isEditable}
        lang={assembly.context.language}
        error={tooMany > 0 ? t('assemble.freeTextTooLong', { count: tooMany }) : undefined}
        autosize
        minRows={2}
        maxRows={8}
      />
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t('assemble.freeTextCount', { length: text.trim().length, most: place.maxLength })}
        </Text>
        {isChanged && (
          <Text size="sm" role="status">
            {t('assemble.freeTextUnsaved')}
          </Text>
        )}
      </Group>
      {isEditable && (
        <Group gap="xs">
          <Button size="xs" disabled={!canSave} loading={change.isPending} onClick={() => save(text)}>
            {t('assemble.freeTextSave')}
          </Button>
          {isChanged && (
            <Button size="xs" variant="subtle" onClick={() => setText(saved)}>
              {t('assemble.freeTextReset')}
            </Button>
          )}
          {saved !== '' && (
            <Button size="xs" variant="subtle" disabled={change.isPending} onClick={() => save('')}>
              {t('assemble.freeTextRemove')}
            </Button>
          )}
        </Group>
      )}
      {stored && (
        <>
          <div ref={words}>
            <OriginBar origin={stored.origin}>
              <Text className={classes['plain'] ?? ''}>{saved}</Text>
            </OriginBar>
          </div>
          <TextDecision assembly={assembly} slotId={slotId} text={saved} />
          <SlotChecks slotId={slotId} results={assembly.checks.results} />
        </>
      )}
    </article>
  );
}
