import { Button, Group, Loader } from '@mantine/core';
import { IconPlayerStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { StepTrail } from '../../../ui/step-trail.tsx';
import type { LiveTurn } from '../data/use-turn.ts';
import classes from './chat-pane.module.css';
import { PendingMessage } from './person-message.tsx';

/** The exchange under way: what was said, the steps so far, and a button that stops it. */
export function LiveAnswer({ live, onStop }: { live: LiveTurn; onStop: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      {live.text !== null && <PendingMessage text={live.text} />}
      <div className={classes['assistant']}>
        <Group gap="xs" justify="space-between">
          <Group gap="xs">
            <Loader size="xs" aria-hidden />
            <span className={classes['name']}>{t('assemble.working')}</span>
          </Group>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerStop size={14} aria-hidden />}
            loading={live.stopping}
            onClick={onStop}
          >
            {t('assemble.stop')}
          </Button>
        </Group>
        <StepTrail steps={live.steps} running />
      </div>
    </>
  );
}
