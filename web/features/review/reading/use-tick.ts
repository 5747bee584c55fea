import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BlockView } from '../../../../core/contract/review-blocks.ts';
import { tickBlocks } from '../../../../core/contract/review-blocks.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { notify } from '../../../lib/notify.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { useRefresh } from '../use-refresh.ts';
import { blocksQuery } from './queries.ts';

/** Ticks a block as read in the words that are shown, or takes the tick back. */
export function useTick(id: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const refresh = useRefresh(id);
  return useMutation({
    mutationFn: ({ key, hash, seenAt }: Pick<BlockView, 'key' | 'hash' | 'seenAt'>) =>
      call(tickBlocks, { params: { id }, body: { seen: seenAt === null, blocks: [{ key, hash }] } }),
    onSuccess: () => client.invalidateQueries({ queryKey: blocksQuery(id).queryKey }),
    onError: async (error) => {
      const changed = isChangedMeanwhile(error);
      const message = changed ? t('reading.changedMeanwhile') : problemText(error);
      notify({ color: changed ? 'yellow' : 'red', title: t('reading.notTicked'), message });
      if (changed) await refresh();
    },
  });
}
