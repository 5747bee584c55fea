import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RuleResult } from '../../../../core/assembly/checks.ts';
import { useServerWords } from '../../../lib/sentences/use-server-words.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { CheckLink } from '../checks/check-link.tsx';
import { levelOf } from '../../../ui/shown-verdict.ts';
import classes from './inspector.module.css';

/** Checks that found something in this slot; in words also when none did. */
export function SlotChecks({ slotId, results }: { slotId: string; results: readonly RuleResult[] }) {
  const { t } = useTranslation();
  const serverWords = useServerWords();
  const found = results.flatMap((result) =>
    result.findings.filter((finding) => finding.slotId === slotId).map((finding) => ({ result, finding })),
  );
  const ran = results.filter(
    ({ verdict, notApplicable }) => verdict !== 'not_run' && verdict !== 'error' && !notApplicable,
  );
  return (
    <div>
      <h4 className={classes['part']}>{t('assemble.checksHere')}</h4>
      {found.length === 0 && (
        <Group gap="xs">
          <VerdictBadge verdict={ran.length > 0 ? 'pass' : 'not_run'} />
          <Text size="sm">{t('assemble.nothingFound', { count: ran.length })}</Text>
        </Group>
      )}
      {found.map(({ result, finding }) => (
        <Group key={`${result.ruleId} ${finding.message}`} gap="xs" align="flex-start" wrap="nowrap">
          <VerdictBadge verdict={levelOf(result, finding)} />
          <Text size="sm">
            {serverWords(finding.message)} <CheckLink ruleId={result.ruleId} />
          </Text>
        </Group>
      ))}
    </div>
  );
}
