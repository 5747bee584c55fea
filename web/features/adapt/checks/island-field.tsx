import { Stack, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_COMPARED } from '../../../../core/contract/parity.ts';
import { CheckState } from './check-state.tsx';
import { withFix, withSentence } from './edit-text.ts';
import { FindingList } from './finding-list.tsx';
import { LengthLine } from './length-line.tsx';
import { MarkedText } from './marked-text.tsx';
import { MemoryOffers } from './memory-offers.tsx';
import { memoryQuery, parityQuery } from './queries.ts';

/** A check waits until the person paused for so long, in milliseconds. */
const PAUSE_MS = 400;

export interface IslandFieldProperties {
  assemblyId: string;
  /** Block and place of the text; unique on the page. */
  blockId: string;
  /** What the text adapts: mini-markup with its language (BCP 47). */
  source: { language: string; text: string };
  value: string;
  onChange: (text: string) => void;
  /** Language of the adapted text. */
  language: string;
  market: string;
  /** UTF-16 code units. */
  maxLength?: number | undefined;
  label: string;
  /** Whose glossary counts; absent: the entries of every product. */
  product?: string | undefined;
}

/**
 * An editable place of an adaptation. While the person writes, the text is checked against its source, the market and
 * the glossary; approved renditions of its sentences are offered. Nothing is stored here: `onChange` gives each text.
 */
export function IslandField(properties: IslandFieldProperties) {
  const { assemblyId, blockId, source, value, onChange, language, market, maxLength, label, product } =
    properties;
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const [settled] = useDebouncedValue(value, PAUSE_MS);
  const check = useQuery({
    ...parityQuery({
      source,
      target: { language, text: settled.toWellFormed() },
      market,
      ...(product === undefined ? {} : { product }),
      ...(maxLength === undefined ? {} : { maxLength }),
    }),
    enabled: settled.length <= LONGEST_COMPARED,
  });
  const memory = useQuery(memoryQuery({ source: source.text, from: source.language, to: language, market }));
  const isEarlier = settled !== value;
  const findings = check.data ?? [];
  const select = ({ start, end }: { start: number; end: number }) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const replace = (text: string) => {
    onChange(text);
    field.current?.focus();
  };
  return (
    <Stack gap="xs" data-island={`${assemblyId} ${blockId}`}>
      <Textarea
        ref={field}
        label={label}
        autosize
        minRows={2}
        lang={language}
        dir="auto"
        value={value}
        aria-invalid={findings.some(({ severity }) => severity === 'block')}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <LengthLine source={source} language={language} text={value} maxLength={maxLength} />
      <CheckState
        findings={isEarlier || check.isPending ? undefined : findings}
        hasFailed={check.isError || settled.length > LONGEST_COMPARED}
        onRetry={() => void check.refetch()}
      />
      {findings.length > 0 && (
        <>
          {!isEarlier && <MarkedText text={settled} language={language} findings={findings} />}
          <FindingList
            findings={findings}
            text={settled}
            isEarlier={isEarlier}
            label={label}
            onFix={(fix) => replace(withFix(value, fix))}
            onShow={select}
          />
        </>
      )}
      {memory.isError && <p role="status">{t('parity.memoryFailed')}</p>}
      {memory.data && (
        <MemoryOffers
          sentences={memory.data}
          text={value}
          language={language}
          label={label}
          onUse={(target, index) => replace(withSentence(value, target, index, memory.data.length))}
        />
      )}
    </Stack>
  );
}
