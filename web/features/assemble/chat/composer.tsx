import { ActionIcon, Textarea } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quotation } from '../../../../core/contract/conversation.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import classes from './chat-pane.module.css';
import { QuotationChip } from './quotation-chip.tsx';

const MAXIMUM = 4_000;

interface Properties {
  /** Under which name unfinished text is kept. */
  name: string;
  busy: boolean;
  /** Resolves to false where the words were not taken; they then return to the field. */
  onSend: (text: string) => Promise<boolean>;
  placeholder?: string;
  /** The part of the email that the words are about. */
  quotation?: Quotation | null;
  onRemoveQuotation?: () => void;
}

/** Where a person writes: Enter sends, Shift+Enter makes a new line, unfinished text survives a reload. */
export function Composer({
  name,
  busy,
  onSend,
  placeholder,
  quotation = null,
  onRemoveQuotation,
}: Properties) {
  const { t } = useTranslation();
  const [text, setText] = useDraftText(`composer.${name}`);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (quotation) field.current?.focus();
  }, [quotation]);
  const sendable = text.trim() !== '' && !busy;
  const send = async () => {
    if (!sendable) return;
    setText('');
    if (!(await onSend(text.trim()))) setText(text);
  };
  return (
    <form
      className={classes['composer']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {quotation && (
        <QuotationChip quotation={quotation} {...(onRemoveQuotation && { onRemove: onRemoveQuotation })} />
      )}
      <Textarea
        ref={field}
        aria-label={t('assemble.composerLabel')}
        placeholder={placeholder ?? t('assemble.composerPlaceholder')}
        description={t('assemble.composerHint')}
        inputWrapperOrder={['input', 'description']}
        value={text}
        maxLength={MAXIMUM}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const plain = !event.shiftKey && !event.metaKey && !event.ctrlKey;
          if (event.key !== 'Enter' || !plain || event.nativeEvent.isComposing) return;
          event.preventDefault();
          void send();
        }}
        rightSection={
          <ActionIcon type="submit" size="lg" disabled={!sendable} aria-label={t('assemble.send')}>
            <IconSend size={18} aria-hidden />
          </ActionIcon>
        }
        rightSectionWidth={46}
      />
    </form>
  );
}
