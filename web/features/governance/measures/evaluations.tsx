import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Governance } from '../../../../core/contract/governance.ts';
import { rateOf } from '../../../../core/model/wilson.ts';
import { formatDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Measure } from './measure.tsx';
import { RateBars } from './rate-bars.tsx';
import { SimpleTable } from './simple-table.tsx';

const FIGURES = ['understanding', 'fillAt1', 'fillAt3', 'gaps', 'refusals'] as const;

/** Stored evaluations: of each prompt version, and of the assistant as a whole. */
export function Evaluations({ governance }: { governance: Governance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, assistant } = governance;
  return (
    <>
      <Measure title={t('governance.prompts')} definition={t('governance.promptsDefinition')}>
        <SimpleTable
          label={t('governance.prompts')}
          heads={[t('governance.prompt'), t('governance.inUse'), t('governance.evaluation')]}
          rows={state.prompts.map(({ version, usable, evaluation }) => [
            version,
            version,
            t(usable ? 'governance.yes' : 'governance.no'),
            evaluation
              ? t('governance.evaluated', { ...evaluation, day: formatDay(evaluation.evaluatedOn, language) })
              : t('governance.notEvaluated'),
          ])}
        />
      </Measure>
      <Measure
        title={t('governance.assistant')}
        definition={
          assistant
            ? t('governance.assistantDefinition', {
                day: formatDay(assistant.measured, language),
                engine: assistant.engine,
                cases: assistant.cases,
              })
            : t('governance.assistantMissing')
        }
      >
        {assistant && (
          <>
            <RateBars
              label={t('governance.assistant')}
              rates={FIGURES.map((name) => [
                t(`governance.figure.${name}`),
                rateOf(assistant[name].right, assistant[name].of),
              ])}
            />
            <Text size="sm">{t('governance.violations', { count: assistant.violations })}</Text>
          </>
        )}
      </Measure>
    </>
  );
}
