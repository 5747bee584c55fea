import { Anchor, Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { describeEntry } from '../../../../core/audit/describe-entry.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import type { EntryDetail } from '../queries.ts';
import { ChainLinks } from './chain-links.tsx';
import { EntryFacts } from './entry-facts.tsx';
import { EntryProof } from './entry-proof.tsx';
import { Neighbours } from './neighbours.tsx';

/** The sentence, the facts, the chain, the proof, and the exact bytes that were hashed. */
export function EntryScreen({ detail }: { detail: EntryDetail }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <>
      <Anchor component={Link} to="/audit" size="sm">
        {t('audit.back')}
      </Anchor>
      <PageHeader title={describeEntry(detail.entry, language)}>
        <Neighbours detail={detail} />
      </PageHeader>
      <Section title={t('audit.facts')}>
        <EntryFacts entry={detail.entry} />
      </Section>
      <Section title={t('audit.chain')}>
        <ChainLinks detail={detail} />
      </Section>
      {detail.position !== null && <EntryProof id={detail.entry.id} />}
      <Section title={t('audit.leaf')}>
        <Code block tabIndex={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {detail.leaf}
        </Code>
      </Section>
    </>
  );
}
