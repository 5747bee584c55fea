import { useTranslation } from 'react-i18next';
import type { SetPage } from '../../../../core/contract/certified-set.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { HashText } from '../../../ui/hash-text.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRatioText } from './use-ratio-text.ts';

/** The figures of a set, and the hashes that a signature binds. */
export function SetFigures({ set }: { set: SetPage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const ratio = useRatioText();
  const { figures } = set;
  const number = (value: number) => formatNumber(value, language);
  return (
    <Section title={t('certified.figures')}>
      <Facts
        facts={[
          [t('certified.combinations'), number(figures.combinations)],
          [t('certified.permitted'), number(figures.permitted)],
          [t('certified.blocked'), number(figures.blocked)],
          [t('certified.uniqueBlocks'), number(figures.uniqueBlocks)],
          [t('certified.newNeighbourhoods'), number(figures.newNeighbourhoods)],
          [t('certified.wordsTotal'), number(figures.wordsTotal)],
          [t('certified.wordsToReview'), ratio(figures)],
          [t('certified.whole'), ratio(figures, figures.wordsIfNeighboursReadWhole)],
          [t('certified.later'), set.judgedAtRelease.join(', ')],
          [t('certified.root'), <HashText key="root" value={set.root} />],
          [t('certified.manifest'), <HashText key="manifest" value={set.manifestDigest} />],
        ]}
      />
    </Section>
  );
}
