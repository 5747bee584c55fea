import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeEntry } from '../../../../core/audit/describe-entry.ts';
import type { PlacedEntry } from '../../../../core/contract/audit.ts';
import { formatNumber } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { Row } from '../../../ui/row.tsx';
import { entryTime } from '../entry-time.ts';

/** One entry as a plain sentence, with its time and its place in the chain. */
export function EntryRow({ placed: { entry, position, head } }: { placed: PlacedEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  return (
    <Row
      to={`/audit/${encodeURIComponent(entry.id)}`}
      title={describeEntry(entry, language)}
      quiet
      aside={
        <Badge variant="default" tt="none">
          {position === null ? t('audit.noPosition') : `#${formatNumber(position, language)}`}
        </Badge>
      }
    >
      <Text size="sm" c="dimmed">
        {[
          entryTime(entry.at, language),
          entry.market === undefined ? '' : term('market', entry.market),
          head === null ? '' : t('audit.headShort', { head: head.slice(0, 12) }),
        ]
          .filter((one) => one !== '')
          .join(' · ')}
      </Text>
    </Row>
  );
}
