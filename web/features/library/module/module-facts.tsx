import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { useVocabulary } from '../../../lib/vocabulary.ts';
import { Facts } from '../../../ui/facts.tsx';
import { Section } from '../../../ui/section.tsx';
import { ExpiryText } from '../expiry-text.tsx';
import { clickRate } from './click-rate.ts';
import { ModuleLinks } from './module-links.tsx';

/** Product, topics, expiry, combination rules and past use. */
export function ModuleFacts({ detail: { module } }: { detail: ModuleDetail }) {
  const { t } = useTranslation();
  const term = useTerm();
  const language = useLanguage();
  const { data: vocabulary } = useVocabulary();
  const product = vocabulary?.products.find(({ id }) => id === module.product)?.name ?? module.product;
  const { performance } = module;
  return (
    <Section title={t('library.facts')}>
      <Facts
        facts={[
          [t('terms.part.product'), product],
          [t('library.indication'), module.indication],
          [t('terms.part.topics'), module.topics.map((topic) => term('topic', topic)).join(', ')],
          [t('library.expires'), <ExpiryText key="expires" day={module.expires} />],
          [t('library.jobCode'), module.jobCode],
          [
            t('library.requires'),
            module.requires.length > 0 ? (
              <ModuleLinks key="requires" ids={module.requires} />
            ) : (
              t('library.none')
            ),
          ],
          [
            t('library.excludes'),
            module.excludes.length > 0 ? (
              <ModuleLinks key="excludes" ids={module.excludes} />
            ) : (
              t('library.none')
            ),
          ],
          [
            t('library.performance'),
            performance
              ? t('library.clicks', {
                  sent: formatNumber(performance.sent, language),
                  clicked: formatNumber(performance.clicked, language),
                  rate: clickRate(performance, language),
                })
              : t('library.noPerformance'),
          ],
        ]}
      />
    </Section>
  );
}
