import { Anchor, Button, Group, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { isAssemblyStatus } from '../../../../core/review/transitions.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { useToldChange } from '../data/use-told-change.ts';
import { SubmitChanges } from './submit-changes.tsx';

/** For which market, from which source, what the checks say; undo, and the one primary action. */
export function AdaptHeader({ view: { assembly, source, changes } }: { view: AdaptationView }) {
  const { t } = useTranslation();
  const term = useTerm();
  const { run, isPending } = useToldChange(assembly.id);
  const mayWrite = mayDo(usePerson(), 'assembly.write');
  const from = t('adapt.from', {
    market: term('market', source.market),
    language: term('language', source.language),
    revision: source.revision,
  });
  const open = changes.filter(({ decision }) => decision === null).length;
  return (
    <div>
      <PageHeader
        title={t('adapt.title', { market: term('market', assembly.context.market) })}
        purpose={assembly.brief}
      >
        {mayWrite && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            disabled={!assembly.canUndo}
            loading={isPending}
            onClick={() => run({ kind: 'undo' })}
          >
            {t('adapt.undo')}
          </Button>
        )}
        <SubmitChanges assembly={assembly} open={open} />
      </PageHeader>
      <Group gap="xs" mt={6}>
        {isAssemblyStatus(assembly.status) && <StatusBadge status={assembly.status} />}
        <VerdictBadge verdict={assembly.checks.verdict} />
        <Text size="sm" c="dimmed">
          {source.readable ? (
            <Anchor component={Link} to={`/assemble/${encodeURIComponent(source.id)}`} size="sm">
              {from}
            </Anchor>
          ) : (
            from
          )}{' '}
          · {t('adapt.revision', { revision: assembly.revision })} ·{' '}
          <Anchor component={Link} to={`/assemble/${encodeURIComponent(assembly.id)}`} size="sm">
            {t('adapt.allChecks')}
          </Anchor>
        </Text>
      </Group>
    </div>
  );
}
