import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { startConversation } from '../../../core/contract/conversation.ts';
import { call } from '../../lib/api/call.ts';
import { localText, useLanguage } from '../../lib/i18n/use-language.ts';
import { useProblemText } from '../../lib/use-problem-text.ts';
import { notify } from '../../lib/notify.ts';
import type { StartContext } from './queries.ts';

/** Begins a conversation with a situation and goes to it; its brief is said there, so that the proposal streams at once. */
export function useStartFromContext(): { start: (context: StartContext) => void; starting: string | null } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const problemText = useProblemText();
  const begin = useMutation({
    mutationFn: async (context: StartContext) =>
      (await call(startConversation, { body: { startContextId: context.id, language } })).body,
    onSuccess: async (conversation, context) => {
      client.setQueryData(['conversation', conversation.id], conversation);
      void client.invalidateQueries({ queryKey: ['conversations'] });
      await navigate(`/assemble/${encodeURIComponent(conversation.id)}`, {
        state: { say: localText(context.brief, language) },
      });
    },
    onError: (error) => notify({ color: 'red', title: t('start.startFailed'), message: problemText(error) }),
  });
  return { start: begin.mutate, starting: begin.isPending ? begin.variables.id : null };
}
