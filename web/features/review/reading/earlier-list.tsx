import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import classes from './reading.module.css';

/** Decisions and comments on other emails with the same module or claim, newest first. */
export function EarlierList({ block }: { block: BlockView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const { earlierDecisions, earlierComments } = block;
  const link = (id: string, market: string) => (
    <Anchor component={Link} to={`/review/${encodeURIComponent(id)}`} underline="always" size="sm">
      {t('reading.elsewhere', { market: term('market', market) })}
    </Anchor>
  );
  return (
    <>
      {earlierDecisions.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t('reading.earlierDecisions')}
          </Text>
          <ul className={classes['list']}>
            {earlierDecisions.map((one) => (
              <li key={`${one.assemblyId} ${one.role} ${one.signedAt}`}>
                {t('reading.decidedOn', {
                  name: one.printedName,
                  role: term('reviewRole', one.role),
                  decision: t(`review.decided.${one.meaning}`),
                  at: formatInstant(one.signedAt, language),
                })}{' '}
                · {link(one.assemblyId, one.market)}
                {one.reason !== null && <QuoteText>{one.reason}</QuoteText>}
              </li>
            ))}
          </ul>
        </>
      )}
      {earlierComments.length > 0 && (
        <>
          <Text size="sm" fw={600} mt="sm">
            {t('reading.earlierComments')}
          </Text>
          <ul className={classes['list']}>
            {earlierComments.map((one) => (
              <li key={`${one.assemblyId} ${one.writtenAt} ${one.text}`}>
                {t('reading.said', {
                  name: one.printedName,
                  at: formatInstant(one.writtenAt, language),
                  quote: one.quote,
                })}
                {one.resolved && ` (${t('reading.resolvedSuffix')})`} · {link(one.assemblyId, one.market)}
                <QuoteText>{one.text}</QuoteText>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
