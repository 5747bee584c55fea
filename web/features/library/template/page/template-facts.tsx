import { useTranslation } from 'react-i18next';
import type { TemplateDetail } from '../../../../../core/contract/templates.ts';
import { useTerm } from '../../../../lib/i18n/use-term.ts';
import { Facts } from '../../../../ui/facts.tsx';
import { Section } from '../../../../ui/section.tsx';
import { ExpiryText } from '../../expiry-text.tsx';

/** What is known of the template apart from its words. */
export function TemplateFacts({ detail: { template, usedBy } }: { detail: TemplateDetail }) {
  const { t } = useTranslation();
  const term = useTerm();
  const sets = template.fixedTexts.map(({ market, language }) => `${market} ${language}`);
  return (
    <Section title={t('library.facts')}>
      <Facts
        facts={[
          [t('terms.part.product'), template.product ?? t('template.everyProduct')],
          [t('terms.part.moment'), template.moments.map((moment) => term('moment', moment)).join(', ')],
          [t('terms.part.topics'), template.topics.map((topic) => term('topic', topic)).join(', ')],
          [t('template.slotsFact'), String(template.slots.length)],
          [t('template.freeFact'), String(template.freeTexts?.length ?? 0)],
          [t('template.textsFact'), sets.join(', ') || t('library.none')],
          [t('template.bodyFact'), template.bodyKind === 'html' ? 'HTML' : 'MJML'],
          [t('library.expires'), <ExpiryText key="expires" day={template.expires} />],
          [t('template.usedFact'), t('template.usedBy', { count: usedBy })],
        ]}
      />
    </Section>
  );
}
