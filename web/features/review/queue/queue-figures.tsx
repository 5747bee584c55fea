import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { QueueItem } from '../../../../core/contract/review.ts';
import { formatDay } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { ageWords } from './age-words.ts';
import classes from './queue-figures.module.css';

/** What reading this email costs and when it is due: words to read, reuse, age, due day. */
export function QueueFigures({ item }: { item: QueueItem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { reading, dueOn, overdue } = item;
  return (
    <dl className={classes['figures']}>
      <div>
        <dt>{t('reading.figures.toRead')}</dt>
        <dd>{reading ? t('reading.wordsShort', { count: reading.wordsToRead }) : t('reading.notKnown')}</dd>
      </div>
      <div>
        <dt>{t('reading.figures.reuse')}</dt>
        <dd>{reading ? `${reading.reusePercent} %` : t('reading.notKnown')}</dd>
      </div>
      <div>
        <dt>{t('reading.figures.age')}</dt>
        <dd>{ageWords(item.ageSeconds, language)}</dd>
      </div>
      <div data-overdue={overdue}>
        <dt>{t('reading.figures.due')}</dt>
        <dd>
          {dueOn === null ? t('reading.noDue') : formatDay(dueOn, language)}
          {overdue && (
            <>
              {' '}
              <IconClockExclamation size={14} aria-hidden /> {t('reading.overdue')}
            </>
          )}
        </dd>
      </div>
    </dl>
  );
}
