import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { Section } from '../../../ui/section.tsx';
import type { ReviewRecord } from '../queries.ts';
import classes from './record.module.css';

/** What happened to the email, newest first, each step with its entry in the log. The id that all sentences share is left out. */
export function History({ record: { history, assembly } }: { record: ReviewRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <Section title={t('review.history')}>
      <ol reversed className={classes['history']}>
        {history.toReversed().map(({ entryId, at, sentence, contentHash }) => (
          <li key={entryId}>
            <Text size="sm">
              <Anchor component={Link} to={`/audit/${encodeURIComponent(entryId)}`} underline="always">
                {sentence[language].replace(` ${assembly.id}`, '')}
              </Anchor>
            </Text>
            <Text size="xs" c="dimmed">
              {formatInstant(at, language)}
              {contentHash !== null && ` · ${t('review.over', { hash: contentHash.slice(0, 12) })}`}
            </Text>
          </li>
        ))}
      </ol>
    </Section>
  );
}
