import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RuleFinding } from '../../../../core/assembly/compare-reports.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { reportsQuery } from '../data/queries.ts';
import classes from './checks.module.css';

/** What the last check found that the one before had not, and what went away; nothing before the second check. */
export function ReportChanges({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const { data } = useQuery(reportsQuery(assembly));
  const difference = data?.[0]?.difference;
  if (!difference) return null;
  const { appeared, gone } = difference;
  const counts = { appeared: appeared.length, gone: gone.length };
  if (appeared.length + gone.length === 0)
    return (
      <Text size="sm" c="dimmed" role="status">
        {t('assemble.changesNone')}
      </Text>
    );
  return (
    <details className={classes['changes']}>
      <summary>{t('assemble.changes', counts)}</summary>
      <Changes title={t('assemble.changesAppeared')} findings={appeared} />
      <Changes title={t('assemble.changesGone')} findings={gone} />
    </details>
  );
}

function Changes({ title, findings }: { title: string; findings: readonly RuleFinding[] }) {
  const serverWords = useServerWords();
  if (findings.length === 0) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <ul className={classes['changed']}>
        {findings.map(({ ruleId, verdict, slotId, message, evidence }) => (
          <li key={[ruleId, slotId, message, evidence].join(' ')}>
            <VerdictBadge verdict={verdict} />{' '}
            <Text span size="sm">
              {ruleId}
              {slotId === undefined ? '' : ` · ${slotId}`}: {serverWords(message)}
            </Text>
          </li>
        ))}
      </ul>
    </>
  );
}
