import { Button, Group, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { PackLink } from '../../../ui/pack-link.tsx';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { CheckItem } from './check-item.tsx';
import classes from './checks.module.css';
import { byVerdict } from '../../../ui/shown-verdict.ts';
import { ReportChanges } from './report-changes.tsx';
import { useRecheck } from './use-recheck.ts';

/** Every check that was made or could not be made, the urgent ones first. */
export function CheckList({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const recheck = useRecheck(assembly.id);
  const { results, packVersion, contentHash } = assembly.checks;
  return (
    <div className={classes['list']}>
      <Group gap={6}>
        <Button
          ml="auto"
          size="compact-sm"
          variant="default"
          leftSection={<IconRefresh size={14} aria-hidden />}
          loading={recheck.isPending}
          onClick={() => recheck.mutate()}
        >
          {t('assemble.recheck')}
        </Button>
      </Group>
      <ReportChanges assembly={assembly} />
      {byVerdict(results).map(({ verdict, results: group }) => (
        <section key={verdict} className={classes['list']} aria-label={t(`verdict.${verdict}`)}>
          <h3 className={classes['group']}>
            <VerdictBadge verdict={verdict} count={group.length} />
          </h3>
          {group.map((result) => (
            <CheckItem key={result.ruleId} result={result} assembly={assembly} />
          ))}
        </section>
      ))}
      <Text size="xs" c="dimmed">
        {packVersion === null ? (
          t('assemble.noPack')
        ) : (
          <PackLink market={assembly.context.market} version={packVersion} />
        )}{' '}
        {t('assemble.judgedContent', { hash: contentHash.slice(0, 12) })}
      </Text>
    </div>
  );
}
