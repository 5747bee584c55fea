import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleResult } from '../../../../core/assembly/checks.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { PackLink } from '../../../ui/pack-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { countsByVerdict, inOrderOfUrgency } from '../../../ui/shown-verdict.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import type { ReviewRecord } from '../queries.ts';
import { CheckResult } from './check-result.tsx';

/** The latest check report over the present content, what needs a person first. */
export function Checks({ record: { assembly, report, justifications } }: { record: ReviewRecord }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (report === null)
    return (
      <Section title={t('review.checks')}>
        <Text size="sm">{t('review.noReport')}</Text>
      </Section>
    );
  const results = inOrderOfUrgency(report.results);
  const open = results.filter(({ verdict }) => verdict !== 'pass');
  const passed = results.filter(({ verdict }) => verdict === 'pass');
  const shown = (result: RuleResult) => (
    <CheckResult
      key={result.ruleId}
      result={result}
      justification={justifications.find(({ ruleId }) => ruleId === result.ruleId)}
    />
  );
  return (
    <Section title={t('review.checks')}>
      <Group gap={6}>
        {countsByVerdict(report.results).map(({ verdict, count }) => (
          <VerdictBadge key={verdict} verdict={verdict} count={count} />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t('review.checkedAt', { at: formatInstant(report.checkedAt, language) })}{' '}
        {report.packVersion !== null && <PackLink market={assembly.market} version={report.packVersion} />}
      </Text>
      <div>{open.map(shown)}</div>
      {passed.length > 0 && (
        <details>
          <summary>{t('review.passed', { count: passed.length })}</summary>
          {passed.map(shown)}
        </details>
      )}
    </Section>
  );
}
