import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentView } from '../../../../core/contract/review-comments.ts';
import { changeComment } from '../../../../core/contract/review-comments.ts';
import { call } from '../../../lib/api/call.ts';
import { formatInstant } from '../../../lib/format.ts';
import { useLanguage } from '../../../lib/i18n/use-language.ts';
import { CommentFields } from './comment-fields.tsx';
import classes from './comments.module.css';
import { useCommentChange } from './use-comments.ts';

/** One comment as text, with its earlier wordings; who wrote it may change the wording. */
export function CommentItem({ assemblyId, comment }: { assemblyId: string; comment: CommentView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<string | null>(null);
  const save = useCommentChange(
    assemblyId,
    (text: string) =>
      call(changeComment, {
        params: { commentId: comment.id },
        body: { text },
        ifMatch: comment.revision,
      }),
    () => setDraft(null),
  );
  return (
    <li>
      <Text size="sm">
        <strong>{comment.printedName}</strong> · {formatInstant(comment.writtenAt, language)}
      </Text>
      {draft === null ? (
        <Text size="sm" className={classes['words'] ?? ''}>
          {comment.text}
        </Text>
      ) : (
        <CommentFields
          assemblyId={assemblyId}
          label={t('reading.text')}
          action={t('reading.saveEdit')}
          text={draft}
          busy={save.isPending}
          onText={setDraft}
          onSave={() => {
            if (draft.trim() !== '' && !save.isPending) save.mutate(draft);
          }}
          onCancel={() => setDraft(null)}
        />
      )}
      {comment.mentions.length > 0 && (
        <Text size="xs" c="dimmed">
          {t('reading.named', { names: comment.mentions.map(({ printedName }) => printedName).join(', ') })}
        </Text>
      )}
      {comment.earlier.length > 0 && (
        <details>
          <summary>{t('reading.edited', { count: comment.earlier.length })}</summary>
          {comment.earlier.map((one) => (
            <Text key={one.writtenAt} size="sm" c="dimmed" className={classes['words'] ?? ''}>
              {formatInstant(one.writtenAt, language)}: {one.text}
            </Text>
          ))}
        </details>
      )}
      {comment.mine && draft === null && (
        <Button size="compact-xs" variant="subtle" onClick={() => setDraft(comment.text)}>
          {t('reading.edit')}
        </Button>
      )}
    </li>
  );
}
