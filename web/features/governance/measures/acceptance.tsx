import { Text } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { CHOICE_OUTCOMES, TEXT_OUTCOMES } from '../../../../core/contract/governance.ts';
import type { Governance } from '../../../../core/contract/governance.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Measure } from './measure.tsx';
import { RateBars } from './rate-bars.tsx';

/** What people did with what engines suggested: modules, and words. */
export function Acceptance({ governance }: { governance: Governance }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { choices, texts } = governance;
  return (
    <>
      <Measure
        title={t('governance.choices')}
        definition={t('governance.choicesDefinition')}
        isEmpty={choices.length === 0}
      >
        {choices.map(({ engine, standing, emails, outcomes }) => {
          const name = t('governance.choicesOf', {
            engine: term('engine', engine),
            standing: t(`governance.standing.${standing}`),
            count: emails,
          });
          return (
            <Fragment key={name}>
              <Text fw={600} size="sm">
                {name}
              </Text>
              <RateBars
                label={name}
                rates={CHOICE_OUTCOMES.map((each) => [t(`governance.choice.${each}`), outcomes[each]])}
              />
            </Fragment>
          );
        })}
      </Measure>
      <Measure
        title={t('governance.texts')}
        definition={t('governance.textsDefinition', { offered: texts.offered, taken: texts.taken })}
        isEmpty={texts.taken === 0}
      >
        <RateBars
          label={t('governance.texts')}
          rates={TEXT_OUTCOMES.map((each) => [t(`governance.text.${each}`), texts.outcomes[each]])}
        />
      </Measure>
    </>
  );
}
