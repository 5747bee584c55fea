import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { expectedPercent } from './expected-length.ts';

interface Properties {
  source: { language: string; text: string };
  language: string;
  text: string;
  maxLength?: number | undefined;
}

/** Characters of a text, against the most that fit, and its length against the source and what is usual. */
export function LengthLine({ source, language, text, maxLength }: Properties) {
  const { t } = useTranslation();
  const interfaceLanguage = useLanguage();
  const number = (value: number): string => formatNumber(value, interfaceLanguage);
  const percent = source.text === '' ? undefined : Math.round((100 * text.length) / source.text.length);
  const expected = expectedPercent(source.language, language);
  const isTooLong = maxLength !== undefined && text.length > maxLength;
  const facts = [
    maxLength === undefined
      ? t('parity.characters', { count: text.length, shown: number(text.length) })
      : t('parity.charactersOf', { shown: number(text.length), most: number(maxLength) }),
    ...(percent === undefined ? [] : [t('parity.percent', { percent })]),
    ...(expected ? [t('parity.expected', { from: expected[0], to: expected[1] })] : []),
  ];
  return (
    <Text size="sm" c={isTooLong ? 'var(--block)' : 'dimmed'}>
      {facts.join(' · ')}
      {expected && percent !== undefined && percent > expected[1] && ` · ${t('parity.longer')}`}
    </Text>
  );
}
