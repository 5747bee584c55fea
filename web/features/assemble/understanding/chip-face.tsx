import { UnstyledButton } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnderstoodPart } from '../../../../core/assembly/understanding.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import classes from './understanding.module.css';
import { useValueWords } from './use-value-words.ts';
import { valuesOf } from './values-of.ts';
import type { Understood } from './values-of.ts';

interface Properties extends Omit<ComponentProps<'button'>, 'part'> {
  part: UnderstoodPart;
  understood: Understood | undefined;
}

/** What a chip shows: the part, its value, and in words where the value came from. */
export function ChipFace({ part, understood, ...button }: Properties) {
  const { t } = useTranslation();
  const term = useTerm();
  const words = useValueWords();
  const source =
    understood?.words === undefined
      ? understood && t(`assemble.source.${understood.source}`)
      : t(understood.source === 'model' ? 'assemble.source.modelWords' : 'assemble.source.words', {
          words: understood.words,
        });
  return (
    <UnstyledButton
      {...button}
      className={classes['chip']}
      data-unknown={understood === undefined || undefined}
      data-source={understood?.source}
    >
      <span className={classes['part']}>{term('part', part)}</span>
      <span className={classes['value']}>
        {understood === undefined
          ? t('assemble.notSaid')
          : valuesOf(understood)
              .map((value) => words(part, value))
              .join(', ')}
      </span>
      <span className={classes['source']}>{source ?? t('assemble.source.none')}</span>
    </UnstyledButton>
  );
}
