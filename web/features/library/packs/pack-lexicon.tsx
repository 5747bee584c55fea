import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarketPackView } from '../../../../core/contract/market-packs.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Section } from '../../../ui/section.tsx';
import classes from './packs.module.css';

type WordList = MarketPackView['lexicon'][number];

/** The words of free text by language and kind, closed at first: the lists are long. */
export function PackLexicon({ lexicon }: { lexicon: readonly WordList[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('packs.lexicon')}>
      <Text size="sm" c="dimmed">
        {t('packs.lexiconPurpose')}
      </Text>
      <ul className={classes['entries']}>
        {lexicon.map((list, index) => (
          <li key={`${list.language} ${list.kind} ${String(list.ofMarket)} ${index}`}>
            <Words list={list} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Words({ list }: { list: WordList }) {
  const { t } = useTranslation();
  const term = useTerm();
  const whose = list.ofMarket ? t('packs.ofMarket') : t('packs.ofLanguage');
  return (
    <>
      <details>
        <summary>
          {term('lexicon', list.kind)} ({term('language', list.language)}, {whose}):{' '}
          {t('packs.words', { count: list.terms.length })}
        </summary>
        <Text size="sm" lang={list.language} className={classes['words'] ?? ''}>
          {list.terms.length > 0 ? list.terms.join(', ') : t('packs.noOwnWords')}
        </Text>
        {list.except.length > 0 && (
          <Text size="sm" className={classes['words'] ?? ''}>
            {t('packs.exceptions')} <span lang={list.language}>{list.except.join(', ')}</span>
          </Text>
        )}
      </details>
      <Text size="sm" c="dimmed">
        {t('packs.source', { source: list.source })}
      </Text>
    </>
  );
}
