import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarketPackView } from '../../../../core/contract/market-packs.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Section } from '../../../ui/section.tsx';
import { PackEntry } from './pack-entry.tsx';
import classes from './packs.module.css';

/** Days, consent, free text and the prominence of risk information. */
export function PackLimits({ pack }: { pack: MarketPackView }) {
  const { t } = useTranslation();
  const { shelf, doubleOptIn, consentExpiry, repetition, freeText, adverseEventReporting } = pack;
  const optIn = doubleOptIn.required ? t('packs.doubleOptInYes') : t('packs.doubleOptInNo');
  const expiry =
    consentExpiry.days === null
      ? t('packs.consentExpiryNone')
      : t('packs.consentExpiryDays', { count: consentExpiry.days });
  const own = freeText.allowed ? t('packs.freeTextYes') : t('packs.freeTextNo');
  return (
    <Section title={t('packs.limits')}>
      <ul className={classes['entries']}>
        <PackEntry name={t('packs.shelf')} source={shelf.source}>
          <Text size="sm">{t('packs.shelfDays', { count: shelf.days })}</Text>
        </PackEntry>
        <PackEntry name={t('packs.doubleOptIn')} source={doubleOptIn.source}>
          <Text size="sm">{optIn}</Text>
        </PackEntry>
        <PackEntry name={t('packs.consentExpiry')} source={consentExpiry.source}>
          <Text size="sm">{expiry}</Text>
        </PackEntry>
        {repetition && (
          <PackEntry name={t('packs.repetition')} source={repetition.source}>
            <Text size="sm">{t('packs.repetitionDays', { count: repetition.days })}</Text>
          </PackEntry>
        )}
        <PackEntry name={t('packs.freeText')} source={freeText.source}>
          <Text size="sm">{own}</Text>
        </PackEntry>
        <PackEntry name={t('packs.adverseEventReporting')} source={adverseEventReporting.source}>
          <Anchor size="sm" href={adverseEventReporting.url} target="_blank" rel="noopener noreferrer">
            {adverseEventReporting.name}
          </Anchor>
        </PackEntry>
        <Prominence risk={pack.riskProminence} />
      </ul>
    </Section>
  );
}

function Prominence({ risk }: { risk: MarketPackView['riskProminence'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const percent = formatNumber(100 * risk.minimumFontRatio, language);
  return (
    <PackEntry name={t('packs.risk')} source={risk.source}>
      <Text size="sm">{t('packs.riskRatio', { percent, pixels: risk.minimumFontPixels })}</Text>
      <Text size="sm">
        {t('packs.riskContrast', { contrast: formatNumber(risk.minimumContrast, language) })}{' '}
        {risk.beforeSignature && t('packs.riskBeforeSignature')}{' '}
        {t('packs.riskClip', { bytes: formatNumber(risk.clipBytes, language) })}
      </Text>
    </PackEntry>
  );
}
