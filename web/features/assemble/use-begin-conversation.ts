import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { startConversation } from '../../../core/contract/conversation.ts';
import { call } from '../../lib/api/call.ts';
import { useLanguage } from '../../lib/i18n/use-language.ts';
import { useProblemText } from '../../lib/use-problem-text.ts';
import { notify } from '../../lib/notify.ts';

/** Starts an empty conversation and goes to its page, where the words are said. */
export function useBeginConversation(): { begin: (text: string) => Promise<boolean>; busy: boolean } {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const language = useLanguage();
  const problemText = useProblemText();
  const start = useMutation({
    mutationFn: async () => (await call(startConversation, { body: { language } })).body,
    onError: (error) =>
      notify({ color: 'red', title: t('assemble.startFailed'), message: problemText(error) }),
  });
  const begin = async (text: string) => {
    const conversation = await start.mutateAsync().catch(() => null);
    if (!conversation) return false;
    client.setQueryData(['conversation', conversation.id], conversation);
    void client.invalidateQueries({ queryKey: ['conversations'] });
    await navigate(`/assemble/${encodeURIComponent(conversation.id)}`, { state: { say: text } });
    return true;
  };
  return { begin, busy: start.isPending };
}
