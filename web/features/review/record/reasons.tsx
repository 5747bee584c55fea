import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import type { ReviewRecord } from '../queries.ts';

/** Why the email was sent back or withdrawn without a signature, the latest first. */
export function Reasons({ reasons }: { reasons: ReviewRecord['reasons'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  return reasons.toReversed().map((one) => (
    <div key={`${one.command} ${one.writtenAt}`}>
      <Text size="sm">
        <strong>{t(`reading.reason.${one.command}`)}</strong> · {one.printedName}
        {one.role !== null && ` (${term('reviewRole', one.role)})`} · {formatInstant(one.writtenAt, language)}
      </Text>
      <QuoteText>{one.reason}</QuoteText>
    </div>
  ));
}
