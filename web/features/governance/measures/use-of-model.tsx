import { useTranslation } from 'react-i18next';
import type { Governance } from '../../../../core/contract/governance.ts';
import { describeFallback } from '../../../../core/model/fallback.ts';
import { MICROS } from '../../../../core/model/micros.ts';
import { formatDay, formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Bars } from './bars.tsx';
import { Measure } from './measure.tsx';
import { SimpleTable } from './simple-table.tsx';
import { useRateText } from './use-rate-text.ts';

/** How often a model answered, how fast, when it did not, and what it cost. */
export function UseOfModel({ governance }: { governance: Governance }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rateText = useRateText();
  const { questions, fallbacks, spending, state } = governance;
  const shown = (value: number): string => formatNumber(value, language);
  const most = Math.max(1, ...fallbacks.map(({ count }) => count));
  const currency = state.configuration?.currency ?? '';
  const time = (value: number) => t('governance.milliseconds', { value: shown(Math.round(value)) });
  return (
    <>
      <Measure
        title={t('governance.questions')}
        definition={t('governance.questionsDefinition')}
        isEmpty={questions.length === 0}
      >
        <SimpleTable
          label={t('governance.questions')}
          heads={[
            t('governance.prompt'),
            t('governance.answered'),
            t('governance.median'),
            t('governance.p95'),
          ]}
          rows={questions.map(({ promptVersion, answered, medianMs, p95Ms }) => [
            promptVersion,
            promptVersion,
            rateText(answered),
            time(medianMs),
            time(p95Ms),
          ])}
        />
      </Measure>
      <Measure
        title={t('governance.fallbacks')}
        definition={t('governance.fallbacksDefinition')}
        isEmpty={fallbacks.length === 0}
      >
        <Bars
          label={t('governance.fallbacks')}
          bars={fallbacks.map(({ week, reason, stage, count }) => ({
            name: `${formatDay(week, language)}: ${describeFallback(reason, language)} (${t(`governance.stage.${stage}`)})`,
            words: shown(count),
            length: count / most,
          }))}
        />
      </Measure>
      <Measure
        title={t('governance.spending')}
        definition={t('governance.spendingDefinition', {
          estimated: questions.reduce((sum, { estimated }) => sum + estimated, 0),
        })}
        isEmpty={spending.length === 0}
      >
        <SimpleTable
          label={t('governance.spending')}
          heads={[
            t('governance.month'),
            t('governance.team'),
            t('governance.calls'),
            t('governance.tokens'),
            t('governance.cost'),
          ]}
          rows={spending.map(({ month, team, calls, inputTokens, outputTokens, costMicros }) => [
            `${month} ${team}`,
            month,
            team === '*' ? t('model.allMarkets') : team,
            shown(calls),
            `${shown(inputTokens)} / ${shown(outputTokens)}`,
            `${shown(costMicros / MICROS)} ${currency}`,
          ])}
        />
      </Measure>
    </>
  );
}
