import { useTranslation } from 'react-i18next';
import type { Governance } from '../../../../core/contract/governance.ts';
import { describeFallback } from '../../../../core/model/fallback.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';

/** Which engine acts at this moment. */
export function EngineNow({ governance }: { governance: Governance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, programVersion, answeredBy } = governance;
  const { configuration, unavailable } = state;
  return (
    <Section title={t('governance.engine')}>
      <Facts
        facts={[
          [t('governance.deterministic'), `Imprimatur ${programVersion}`],
          [
            t('governance.model'),
            configuration ? `${configuration.model} (${configuration.host})` : t('governance.noModel'),
          ],
          [t('governance.answeredBy'), answeredBy.join(', ')],
          [
            t('governance.available'),
            unavailable === null ? t('governance.yes') : describeFallback(unavailable, language),
          ],
          [t('governance.switch'), t(`governance.switchState.${state.switch}`)],
          [t('governance.breaker'), configuration && t(`governance.breakerState.${state.breaker}`)],
        ]}
      />
    </Section>
  );
}
