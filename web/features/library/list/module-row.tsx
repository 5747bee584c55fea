import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModuleRow as ModuleRowData } from '../../../../core/contract/library-items.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Row } from '../../../ui/row.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { ExpiryText } from '../expiry-text.tsx';
import { useFacetWords } from './use-facet-words.ts';

/** One module of the library: its message, the beginning of its text, where it may be used, and until when. */
export function ModuleRow({ module }: { module: ModuleRowData }) {
  const { t } = useTranslation();
  const term = useTerm();
  const words = useFacetWords();
  const facts = [
    words('product', module.product),
    term('kind', module.kind),
    module.topics.map((topic) => term('topic', topic)).join(', '),
    module.languages.map((language) => term('language', language)).join(', '),
    module.markets.join(', '),
    t('library.claimCount', { count: module.claims }),
  ];
  return (
    <Row
      to={`/library/${encodeURIComponent(module.id)}`}
      title={module.keyMessage || module.id}
      aside={
        <>
          {!module.metadataComplete && (
            <>
              <VerdictBadge verdict="warn" />
              <Text size="sm">{t('library.incomplete')}</Text>
            </>
          )}
          <StatusBadge status={module.status} />
        </>
      }
    >
      {module.excerpt && (
        <Text size="sm" lineClamp={2} lang={module.excerpt.language}>
          {module.excerpt.text}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {module.id}@{module.version} · {facts.filter((fact) => fact !== '').join(' · ')} ·{' '}
        <ExpiryText day={module.expires} />
      </Text>
    </Row>
  );
}
