import { Button, VisuallyHidden } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation, Message } from '../../../../core/contract/conversation.ts';
import { BranchLinks } from './branch-links.tsx';
import classes from './chat-pane.module.css';
import { EditMessage } from './edit-message.tsx';
import { QuotationChip } from './quotation-chip.tsx';

interface Properties {
  conversation: Conversation;
  message: Extract<Message, { author: 'person' }>;
  /** Whether an answer is being made; then nothing can be edited. */
  busy: boolean;
}

/** What the person said, with a way to say it differently and the branches that did. */
export function PersonMessage({ conversation, message, busy }: Properties) {
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const { position, content } = message;
  if (editing)
    return (
      <EditMessage
        conversationId={conversation.id}
        position={position}
        text={content.text}
        onClose={() => setEditing(false)}
      />
    );
  return (
    <div className={classes['said']}>
      <div className={classes['person']}>
        <VisuallyHidden>{t('assemble.you')}: </VisuallyHidden>
        {content.quote && <QuotationChip quotation={content.quote} />}
        {content.text}
      </div>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPencil size={12} aria-hidden />}
        disabled={busy}
        onClick={() => setEditing(true)}
      >
        {t('assemble.edit')}
      </Button>
      <BranchLinks conversation={conversation} position={position} />
    </div>
  );
}

/** What the person said and the server has not stored yet. */
export function PendingMessage({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes['person']} data-pending>
      <VisuallyHidden>{t('assemble.you')}: </VisuallyHidden>
      {text}
    </div>
  );
}
