import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlotView } from '../../../../core/contract/assembly.ts';
import { usePageWords } from '../../../lib/use-page-words.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import classes from './block-references.module.css';

/** The sources of a block with page and quote, and the claim that each backs. */
export function BlockReferences({ references }: { references: SlotView['references'] }) {
  const { t } = useTranslation();
  const pageWords = usePageWords();
  if (references.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('review.noReference')}
      </Text>
    );
  return (
    <ul className={classes['references']} aria-label={t('review.references')}>
      {references.map(({ number, referenceId, citation, claimId, statement, page, quote }) => (
        <li key={`${referenceId} ${claimId ?? ''} ${page} ${quote}`}>
          <Text size="sm">
            {number !== null && <strong>[{number}] </strong>}
            {citation}
            {page !== '' && ` · ${pageWords(page)}`}
          </Text>
          {quote !== '' && <QuoteText>{quote}</QuoteText>}
          {statement !== null && (
            <Text size="sm" mt={4}>
              {t('review.backs', { claim: claimId ?? '' })} {statement}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
