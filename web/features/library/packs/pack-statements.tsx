import { Code, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MarketPackView } from '../../../../core/contract/market-packs.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Section } from '../../../ui/section.tsx';
import { PackEntry } from './pack-entry.tsx';
import classes from './packs.module.css';

type Requirement = MarketPackView['requirements'][number];

/** The statements that every email of the market carries, with the words they must contain. */
export function PackStatements({ requirements }: { requirements: readonly Requirement[] }) {
  const { t } = useTranslation();
  const term = useTerm();
  return (
    <Section title={t('packs.statements', { count: requirements.length })}>
      <ul className={classes['entries']}>
        {requirements.map((requirement) => (
          <PackEntry
            key={requirement.id}
            name={term('requirement', requirement.id)}
            source={requirement.source}
          >
            <Statement requirement={requirement} />
          </PackEntry>
        ))}
      </ul>
    </Section>
  );
}

function Statement({ requirement }: { requirement: Requirement }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { name, when, form, fixedTexts, wording } = requirement;
  return (
    <>
      <Text size="sm">
        {name !== term('requirement', requirement.id) && `${name}.`}{' '}
        {when === 'additional_monitoring' && t('packs.whenMonitored')}{' '}
        {form === 'https_link' && t('packs.formLink')}
        {form === 'dated' && t('packs.formDated')}
      </Text>
      <Text size="sm" className={classes['words'] ?? ''}>
        {t('packs.inFixedTexts')}{' '}
        {fixedTexts.map((key) => (
          <Code key={key} mr={6}>
            {key}
          </Code>
        ))}
      </Text>
      {Object.entries(wording).map(([language, groups]) => (
        <Wording key={language} language={language} groups={groups} />
      ))}
    </>
  );
}

/** Each group must be met by one of its words. */
function Wording({ language, groups }: { language: string; groups: readonly (readonly string[])[] }) {
  const { t } = useTranslation();
  const term = useTerm();
  if (groups.length === 0) return null;
  return (
    <Text size="sm" className={classes['words'] ?? ''}>
      {language === '*' ? t('packs.mustSay') : t('packs.mustSayIn', { language: term('language', language) })}{' '}
      {groups.map((words) => words.map((word) => `“${word}”`).join(` ${t('packs.or')} `)).join('; ')}
    </Text>
  );
}
