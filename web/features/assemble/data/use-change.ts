import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { setFreeText, swapFill, undoChange } from '../../../../core/contract/assembly.ts';
import type { AssemblyView } from '../../../../core/contract/assembly.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { useProblemText } from '../../../lib/use-problem-text.ts';
import { notify } from '../../../lib/notify.ts';
import { assemblyQuery, conversationQuery } from './queries.ts';

/** Another module for a slot (`moduleId` null empties it), free text (empty removes it), or one step back. */
export type Change =
  | { kind: 'swap'; slotId: string; moduleId: string | null }
  | { kind: 'free_text'; placeId: string; text: string }
  | { kind: 'undo' };

/**
 * Changes the assembly as it was read (If-Match). Where somebody else was faster, the person is told and the present
 * content is fetched; what they typed stays.
 */
export function useChange(assembly: AssemblyView) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const problemText = useProblemText();
  const { id, revision } = assembly;
  return useMutation({
    mutationFn: async (change: Change) => {
      const { body } = await send(id, revision, change);
      return body;
    },
    onSuccess: (body) => {
      client.setQueryData(assemblyQuery(id).queryKey, body);
      void client.invalidateQueries({ queryKey: conversationQuery(id).queryKey });
    },
    onError: (error) => {
      const changed = isChangedMeanwhile(error);
      notify({
        color: changed ? 'yellow' : 'red',
        title: changed ? t('assemble.changedMeanwhile') : t('assemble.changeFailed'),
        message: changed ? t('assemble.changedMeanwhileDetail') : problemText(error),
      });
      void client.invalidateQueries({ queryKey: assemblyQuery(id).queryKey });
    },
  });
}

function send(id: string, ifMatch: number, change: Change) {
  const params = { id };
  switch (change.kind) {
    case 'undo':
      return call(undoChange, { params, ifMatch });
    case 'swap': {
      const { slotId, moduleId } = change;
      return call(swapFill, { params, ifMatch, body: { slotId, moduleId } });
    }
    case 'free_text': {
      const { placeId, text } = change;
      return call(setFreeText, { params: { id, placeId }, ifMatch, body: { text } });
    }
  }
}
