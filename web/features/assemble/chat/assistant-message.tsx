import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AssistantMessage as Content } from '../../../../core/contract/conversation.ts';
import { StepTrail } from '../../../ui/step-trail.tsx';
import { useActiveSlot } from '../layout/use-active-slot.ts';
import { AnswerNotices } from './answer-notices.tsx';
import classes from './chat-pane.module.css';

/** What the assistant said, the steps it took, and a way to the slot it talks about. */
export function AssistantMessage({ content }: { content: Content }) {
  const { t } = useTranslation();
  const { select } = useActiveSlot();
  const { slotId, steps, text, notices, engine } = content;
  return (
    <div className={classes['assistant']}>
      <span className={classes['name']}>{t('assemble.assistant')}</span>
      <AnswerNotices notices={notices} />
      <span>{text}</span>
      {steps.length > 0 && <StepTrail steps={steps} />}
      {engine !== undefined && (
        <span className={classes['engine']}>
          {engine === 'deterministic' ? t('assemble.byDeterministic') : t('assemble.byModel', { engine })}
        </span>
      )}
      {slotId !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => select(slotId)} w="fit-content">
          {t('assemble.showSlot')}
        </Button>
      )}
    </div>
  );
}
