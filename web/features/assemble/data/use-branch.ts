import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { branchConversation } from '../../../../core/contract/conversation.ts';
import { call } from '../../../lib/api/call.ts';
import { notify } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { conversationQuery } from './queries.ts';

/** Begins a branch at one of the person's messages and goes to it, where the new words are said. */
export function useBranch(conversationId: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const problemText = useProblemText();
  return useMutation({
    mutationFn: async ({ position }: { position: number; text: string }) =>
      (await call(branchConversation, { params: { id: conversationId }, body: { position } })).body,
    onSuccess: async (branch, { text }) => {
      client.setQueryData(conversationQuery(branch.id).queryKey, branch);
      void client.invalidateQueries({ queryKey: ['conversations'] });
      // Read again when somebody comes back to it: by then the branch has its first words, which name it.
      void client.invalidateQueries({
        queryKey: conversationQuery(conversationId).queryKey,
        refetchType: 'none',
      });
      await navigate(`/assemble/${encodeURIComponent(branch.id)}`, { state: { say: text } });
    },
    onError: (error) =>
      notify({ color: 'red', title: t('assemble.branchFailed'), message: problemText(error) }),
  });
}
