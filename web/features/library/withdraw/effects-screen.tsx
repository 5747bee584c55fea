import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BlastRadius } from '../../../../core/contract/blast-radius.ts';
import { STAGES } from '../../../../core/library/blast-radius/stage.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useTerm } from '../../../lib/i18n/use-term.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';
import { FallingItems } from './falling-items.tsx';
import { StageCounts } from './stage-counts.tsx';
import { StageUsers } from './stage-users.tsx';
import { WithdrawForm } from './withdraw-form.tsx';

/** First what is stopped, with counts and links, then the withdrawal itself. */
export function EffectsScreen({ radius }: { radius: BlastRadius }) {
  const { t } = useTranslation();
  const term = useTerm();
  const person = usePerson();
  const { item, users } = radius;
  const back = item.kind === 'module' ? `/library/${encodeURIComponent(item.id)}` : '/library';
  return (
    <>
      <Anchor component={Link} to={back} size="sm">
        {item.kind === 'module' ? item.id : t('effects.back')}
      </Anchor>
      <PageHeader
        title={t('effects.title', { id: item.id })}
        purpose={t('effects.purpose', { ...item, kind: t(`effects.kind.${item.kind}`) })}
      >
        <StatusBadge status={item.status} />
      </PageHeader>
      {(item.status === 'withdrawn' || item.status === 'expired') && (
        <Notice tone="info" title={t('effects.is', { status: term('status', item.status) })}>
          {t('effects.isOver')}
        </Notice>
      )}
      <Section title={t('effects.summary')}>
        <StageCounts counts={radius.counts} />
        {radius.elsewhere > 0 && <Text size="sm">{t('effects.elsewhere', { count: radius.elsewhere })}</Text>}
      </Section>
      <FallingItems radius={radius} />
      {users.length === 0 && <EmptyState title={t('effects.nobody')} cause={t('effects.nobodyCause')} />}
      {STAGES.map((stage) => (
        <StageUsers key={stage} stage={stage} users={users.filter((user) => user.stage === stage)} />
      ))}
      {item.status !== 'withdrawn' &&
        (mayDo(person, 'library.change') ? (
          <WithdrawForm radius={radius} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('effects.onlyManagers')}
          </Text>
        ))}
    </>
  );
}
