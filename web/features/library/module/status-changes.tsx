import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ModuleDetail } from '../../../../core/contract/library-items.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import { Section } from '../../../ui/section.tsx';
import classes from './module.module.css';

/** Who changed the status, when and why; nothing where it never changed. */
export function StatusChanges({ changes }: { changes: ModuleDetail['statusChanges'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  if (changes.length === 0) return null;
  return (
    <Section title={t('library.statusChanges')}>
      <ul className={classes['items']}>
        {changes.map(({ version, from, to, reason, by, at }) => (
          <li key={`${version} ${at}`}>
            <Text size="sm">
              {t('library.statusChange', { from: term('status', from), to: term('status', to), by, version })}
            </Text>
            <Text size="sm" c="dimmed">
              {formatInstant(at, language)}
            </Text>
            {reason !== '' && <QuoteText>{reason}</QuoteText>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
