import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView, Gap } from '../../../../core/contract/assembly.ts';
import { localText, useLanguage } from '../../../lib/i18n/use-language.ts';
import { useExclusionWords, useTerm } from '../../../lib/i18n/use-term.ts';
import { CopyRequestButton } from './copy-request-button.tsx';
import classes from './inspector.module.css';

/** A slot for which nothing is eligible: logged, with the nearest modules and why each may not be used. */
export function GapCard({ gap, assembly }: { gap: Gap; assembly: AssemblyView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const exclusion = useExclusionWords();
  return (
    <article className={classes['card']}>
      <Title order={3} size="h5">
        {localText(gap.label, language)}
      </Title>
      <Text size="sm" fw={600}>
        {t('assemble.gapLogged')}
      </Text>
      <Text size="sm">
        {t('assemble.gapCause', {
          topics: gap.topics.map((topic) => term('topic', topic)).join(', ') || t('assemble.anyTopic'),
          market: term('market', assembly.context.market),
          language: term('language', assembly.context.language),
        })}
      </Text>
      {gap.nearest.length > 0 && <h4 className={classes['part']}>{t('assemble.nearest')}</h4>}
      {gap.nearest.map(({ moduleId, keyMessage, reason }) => (
        <div key={moduleId} className={classes['runnerup']}>
          <Text className={classes['module'] ?? ''}>{moduleId}</Text>
          <Text size="sm">{keyMessage}</Text>
          <Text size="sm" c="dimmed">
            {t('assemble.whyNot')} {exclusion(reason)}
          </Text>
        </div>
      ))}
      <CopyRequestButton gap={gap} assembly={assembly} />
    </article>
  );
}
