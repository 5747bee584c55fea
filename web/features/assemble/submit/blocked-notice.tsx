import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { VerdictBadge } from '../../../ui/verdict-badge.tsx';
import { CheckLink } from '../checks/check-link.tsx';
import classes from './submit.module.css';
import { useObstacle } from './use-obstacle.ts';

/** Why the draft cannot be sent to review, with a way to the finding. */
export function BlockedNotice({ assembly }: { assembly: AssemblyView }) {
  const { t } = useTranslation();
  const obstacle = useObstacle(assembly);
  if (obstacle === null || assembly.status !== 'drafted') return null;
  return (
    <div className={classes['notice']} data-kind={obstacle.kind} id="blocked-notice">
      <VerdictBadge verdict={obstacle.kind} />
      <Text size="sm">
        {obstacle.sentence} <CheckLink ruleId={obstacle.ruleId} words={t('assemble.showFinding')} />
      </Text>
    </div>
  );
}
