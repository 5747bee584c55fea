import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { FoundReport } from '../../../core/contract/check-reports.ts';
import { isAssemblyStatus } from '../../../core/review/transitions.ts';
import { formatInstant } from '../../lib/format.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { useTerm } from '../../lib/i18n/use-term.ts';
import { useServerWords } from '../../lib/sentences/use-server-words.ts';
import { Row } from '../../ui/row.tsx';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';

/** One result that did not pass: the email it belongs to, the rule, what it found first, and when. */
export function ReportRow({ report }: { report: FoundReport }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const term = useTerm();
  const serverWords = useServerWords();
  const { assemblyId, brief, ruleId, ruleVersion, verdict, status, market, firstFinding, findings } = report;
  const address = `/assemble/${encodeURIComponent(assemblyId)}?inspect=checks&check=${ruleId}`;
  return (
    <Row
      to={address}
      title={brief === '' ? assemblyId : brief}
      aside={isAssemblyStatus(status) ? <StatusBadge status={status} /> : undefined}
    >
      <Text size="sm">
        <VerdictBadge verdict={verdict} />{' '}
        <Anchor component={Link} to={`/rules/${ruleId}`} inherit underline="always">
          {ruleId}
        </Anchor>{' '}
        v{ruleVersion}: {firstFinding !== null && serverWords(firstFinding)}
        {findings > 1 && ` ${t('reports.more', { count: findings - 1 })}`}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          formatInstant(report.checkedAt, language),
          term('market', market),
          report.isLatest ? t('reports.latest') : t('reports.earlier'),
        ].join(' · ')}
      </Text>
    </Row>
  );
}
