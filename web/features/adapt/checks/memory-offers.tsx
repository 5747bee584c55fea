import { Anchor, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MemoryOffer } from '../../../../core/contract/translation-memory.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import classes from './checks.module.css';
import type { SentenceOffers } from './queries.ts';

interface Properties {
  sentences: readonly SentenceOffers[];
  /** What is written; an offer that stands in it already is left out. */
  text: string;
  language: string;
  label: string;
  onUse: (target: string, sentence: number) => void;
}

/** Approved renditions of the sentences of a source: the same sentence first, then near ones with what differs. */
export function MemoryOffers({ sentences, text, language, label, onUse }: Properties) {
  const { t } = useTranslation();
  const offered = sentences.flatMap(({ offers }, sentence) =>
    offers.filter(({ target }) => !text.includes(target)).map((offer) => ({ offer, sentence })),
  );
  const count = offered.length;
  if (count === 0) return null;
  const hasExact = offered.some(({ offer }) => offer.score === 1);
  return (
    <details className={classes['memory']} open={hasExact}>
      <summary>{t('parity.memory', { count })}</summary>
      <ul className={classes['offers']} aria-label={t('parity.memoryOf', { label })}>
        {offered.map(({ offer, sentence }) => (
          <li key={`${sentence} ${offer.moduleId} ${offer.target}`}>
            <p lang={language} dir="auto">
              {offer.target}
            </p>
            <OfferFacts offer={offer} />
            <Button size="compact-sm" variant="default" onClick={() => onUse(offer.target, sentence)}>
              {t('parity.use')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function OfferFacts({ offer }: { offer: MemoryOffer }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { score, differs, moduleId, version, markets, approvedHere } = offer;
  const kinds = differs.map((kind) => t(`parity.kinds.${kind}`)).join(', ');
  const names = markets.map((market) => term('market', market)).join(', ');
  return (
    <Text size="sm" c="dimmed">
      {score === 1 ? t('parity.same') : t('parity.near', { percent: Math.floor(score * 100) })}
      {kinds !== '' && ` · ${t('parity.differs', { kinds })}`}
      {' · '}
      {approvedHere ? t('parity.approvedHere') : t('parity.approvedElsewhere', { markets: names })}
      {' · '}
      <Anchor
        component={Link}
        to={`/library/${encodeURIComponent(moduleId)}?version=${version}`}
        size="sm"
        underline="always"
      >
        {moduleId}@{version}
      </Anchor>
    </Text>
  );
}
