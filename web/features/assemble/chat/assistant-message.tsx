import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssistantMessage as Content } from '../../../../core/contract/conversation.ts';
import { StepTrail } from '../../../ui/step-trail.tsx';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import classes from './chat-pane.module.css';

/** What the assistant said, the steps it took, and a way to the slot it talks about. */
export function AssistantMessage({ content }: { content: Content }) {
  const { t } = useTranslation();
  const { select } = useActiveSlot();
  const { slotId, steps, text } = content;
  return (
    <div className={classes['assistant']}>
      <span className={classes['name']}>{t('assemble.assistant')}</span>
      <span>{text}</span>
      {steps.length > 0 && <StepTrail steps={steps} />}
      {slotId !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => select(slotId)} w="fit-content">
          {t('assemble.showSlot')}
        </Button>
      )}
    </div>
  );
}
