import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Lineage } from '../../../../core/contract/lineage.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { HashText } from '../../../ui/hash-text.tsx';
import { Section } from '../../../ui/section.tsx';

/** The rendered email and what was made of it: checks, signatures, released forms, and over which content. */
export function AfterEmail({ lineage }: { lineage: Lineage }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const { contentHash, template, checks, signatures, releases } = lineage;
  const over = (hash: string): string =>
    t(hash === contentHash ? 'governance.present' : 'governance.earlier');
  const when = (at: string): string => formatInstant(at, language);
  return (
    <>
      <Section title={t('governance.step.email')}>
        <HashText value={contentHash} />
        <Text size="sm">
          {`${template.id}@${template.version}`} <HashText value={template.contentHash} />
        </Text>
      </Section>
      <Steps
        title={t('governance.step.check')}
        steps={checks.map((check) => [
          check.reportId,
          `${when(check.at)}: ${t(`verdict.${check.verdict}`)}, ${over(check.contentHash)}`,
          check.contentHash,
        ])}
      />
      <Steps
        title={t('governance.step.signature')}
        steps={signatures.map((signature) => [
          signature.signatureId,
          `${when(signature.at)}: ${term('reviewRole', signature.role)}, ${term('meaning', signature.meaning)}, ${over(signature.contentHash)}`,
          signature.contentHash,
        ])}
      />
      <Steps
        title={t('governance.step.release')}
        steps={releases.map((release) => [
          `${release.format} ${release.contentHash}`,
          `${when(release.at)}: ${release.format}, ${over(release.contentHash)}`,
          release.sha256,
        ])}
      />
    </>
  );
}

interface StepsProperties {
  title: string;
  steps: readonly (readonly [key: string, words: ReactNode, hash: string])[];
}

function Steps({ title, steps }: StepsProperties) {
  const { t } = useTranslation();
  return (
    <Section title={title}>
      {steps.length === 0 ? (
        <Text size="sm">{t('governance.nothingYet')}</Text>
      ) : (
        <List size="sm" listStyleType="none">
          {steps.map(([key, words, hash]) => (
            <List.Item key={key}>
              {words} <HashText value={hash} />
            </List.Item>
          ))}
        </List>
      )}
    </Section>
  );
}
