import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetPage } from '../../../../core/contract/certified-set.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './certified.module.css';

const SHOWN_FIRST = 40;

/** Pairs of blocks that never stood side by side under signatures, with the sentences that touch. */
export function SetNeighbours({ set }: { set: SetPage }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const numberOf = new Map(set.blocks.map(({ hash }, index) => [hash, index + 1]));
  const count = set.neighbourhoods.length;
  const side = (sentence: string | null, hash: string) =>
    sentence === null ? (
      <Text size="sm">{t('certified.readWhole', { number: numberOf.get(hash) })}</Text>
    ) : (
      <QuoteText>{sentence}</QuoteText>
    );
  return (
    <Section title={`${t('certified.neighbours')} (${count})`}>
      <Text size="sm" c="dimmed">
        {t(count === 0 ? 'certified.neighboursNone' : 'certified.neighboursHint')}
      </Text>
      {count > 0 && (
        <ul className={classes['list']} aria-label={t('certified.neighbours')}>
          {set.neighbourhoods.slice(0, all ? count : SHOWN_FIRST).map((pair) => (
            <li key={pair.hash} className={classes['item']}>
              {side(pair.lastOfBefore, pair.before)}
              <Text size="sm" c="dimmed">
                {numberOf.get(pair.before)} {t('certified.followedBy')} {numberOf.get(pair.after)}
              </Text>
              {side(pair.firstOfAfter, pair.after)}
            </li>
          ))}
        </ul>
      )}
      {!all && count > SHOWN_FIRST && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('certified.shownOf', { count })}
        </Button>
      )}
    </Section>
  );
}
