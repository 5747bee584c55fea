import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CitedClaim } from '../../../../core/contract/library-items.ts';
import { usePageWords } from '../../../lib/use-page-words.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { EffectsLink } from '../withdraw/effects-link.tsx';
import { ExpiryText } from '../expiry-text.tsx';

/** One source of a claim with the page and the quote that back it. */
export function CitedReference({ cited }: { cited: CitedClaim['references'][number] }) {
  const { t } = useTranslation();
  const pageWords = usePageWords();
  const { reference, anchor, status } = cited;
  return (
    <li>
      <Text size="sm">
        {reference.citation}
        {anchor !== null && anchor.page !== '' && ` · ${pageWords(anchor.page)}`}
      </Text>
      <Group gap="xs">
        <StatusBadge status={status} />
        <Text size="sm">
          {reference.id} · <ExpiryText day={reference.expires} />
        </Text>
        <EffectsLink kind="reference" id={reference.id} />
        {reference.url !== undefined && (
          <Anchor href={reference.url} target="_blank" rel="noreferrer" size="sm" underline="always">
            {t('library.openSource')}
          </Anchor>
        )}
      </Group>
      {anchor ? <QuoteText>{anchor.quote}</QuoteText> : <Text size="sm">{t('library.citedAsWhole')}</Text>}
    </li>
  );
}
