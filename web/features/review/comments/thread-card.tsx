import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ThreadView } from '../../../../core/contract/review-comments.ts';
import { replyToThread, resolveThread } from '../../../../core/contract/review-comments.ts';
import { call } from '../../../lib/api/call.ts';
import { mayDo, usePerson } from '../../../lib/session.ts';
import { useDraftText } from '../../../lib/use-draft-text.ts';
import { QuoteText } from '../../../ui/quote-text.tsx';
import { CommentFields } from './comment-fields.tsx';
import { CommentItem } from './comment-item.tsx';
import classes from './comments.module.css';
import { useCommentChange } from './use-comments.ts';

const LONGEST_QUOTE = 160;

/** A long quote by its beginning: the words stand in the block above. */
const shortened = (quote: string): string =>
  quote.length > LONGEST_QUOTE ? `${quote.slice(0, LONGEST_QUOTE).trimEnd()}…` : quote;

/** One thread: the words it is on, what was said, an answer, and its resolution. */
export function ThreadCard({ assemblyId, thread }: { assemblyId: string; thread: ThreadView }) {
  const { t } = useTranslation();
  const mayComment = mayDo(usePerson(), 'assembly.comment');
  const [answering, setAnswering] = useState(false);
  const [text, setText] = useDraftText(`answer.${thread.id}`);
  const params = { threadId: thread.id };
  const reply = useCommentChange(
    assemblyId,
    () => call(replyToThread, { params, body: { text } }),
    () => {
      setText('');
      setAnswering(false);
    },
  );
  const resolve = useCommentChange(assemblyId, () =>
    call(resolveThread, { params, body: { resolved: !thread.resolved }, ifMatch: thread.revision }),
  );
  const { place, quote } = thread;
  return (
    <li className={classes['thread']} data-resolved={thread.resolved}>
      <QuoteText>{shortened(quote)}</QuoteText>
      {place && place.words !== quote && <Text size="sm">{t('reading.moved', { words: place.words })}</Text>}
      <ul className={classes['comments']}>
        {thread.comments.map((comment) => (
          <CommentItem key={comment.id} assemblyId={assemblyId} comment={comment} />
        ))}
      </ul>
      {answering && (
        <CommentFields
          assemblyId={assemblyId}
          label={t('reading.text')}
          action={t('reading.send')}
          text={text}
          busy={reply.isPending}
          onText={setText}
          onSave={() => {
            if (text.trim() !== '' && !reply.isPending) reply.mutate(undefined);
          }}
          onCancel={() => setAnswering(false)}
        />
      )}
      {mayComment && !answering && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setAnswering(true)}>
            {t('reading.reply')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            loading={resolve.isPending}
            onClick={() => resolve.mutate(undefined)}
          >
            {t(thread.resolved ? 'reading.reopen' : 'reading.resolve')}
          </Button>
        </Group>
      )}
    </li>
  );
}
