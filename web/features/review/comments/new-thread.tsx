import { Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { startThread } from '../../../../core/contract/review-comments.ts';
import { call } from '../../../lib/api/call.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { CommentFields } from './comment-fields.tsx';
import { quoteOfSelection } from './quote-of-selection.ts';
import { useCommentChange } from './use-comments.ts';

interface Properties {
  assemblyId: string;
  block: BlockView;
  name: string;
  onDone: () => void;
}

/** The marked words where they stand in the block just so, else all of it. */
function firstQuote({ key, readable }: BlockView): string {
  const words = document.querySelector(`[data-block="${CSS.escape(key)}"] [data-words]`);
  const marked = quoteOfSelection(words);
  return marked !== '' && readable.includes(marked) ? marked : readable;
}

/** A new comment on words of a block; the text survives a reload. */
export function NewThread({ assemblyId, block, name, onDone }: Properties) {
  const { t } = useTranslation();
  const [quote, setQuote] = useState(() => firstQuote(block));
  const [text, setText] = useDraftText(`comment.${assemblyId}.${block.key}`);
  const start = useCommentChange(
    assemblyId,
    () =>
      call(startThread, {
        params: { id: assemblyId },
        body: { blockKey: block.key, quote, near: Math.max(0, block.readable.indexOf(quote)), text },
      }),
    () => {
      setText('');
      onDone();
    },
  );
  return (
    <Stack gap="xs">
      <Textarea
        label={t('reading.quote')}
        description={t('reading.quoteHint')}
        autosize
        minRows={1}
        maxRows={6}
        value={quote}
        onChange={(event) => setQuote(event.currentTarget.value)}
      />
      <CommentFields
        assemblyId={assemblyId}
        label={`${t('reading.text')} (${name})`}
        action={t('reading.send')}
        text={text}
        busy={start.isPending}
        onText={setText}
        onSave={() => {
          if (text.trim() !== '' && !start.isPending) start.mutate(undefined);
        }}
        onCancel={onDone}
      />
    </Stack>
  );
}
