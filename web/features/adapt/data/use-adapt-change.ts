import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { decideChange, moveBlock, setIsland } from '../../../../core/contract/adaptation.ts';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { setFreeText, swapFill, undoChange } from '../../../../core/contract/assembly.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { adaptationQuery } from './queries.ts';

/** Everything that can be changed on the page of an adaptation. */
export type AdaptChange =
  | { kind: 'island'; blockKey: string; islandId: string; text: string }
  | { kind: 'free_text'; placeId: string; text: string }
  | { kind: 'move'; blockKey: string; to: number }
  | { kind: 'swap'; slotId: string; moduleId: string }
  | { kind: 'undo' }
  | { kind: 'decide'; changeId: string; decision: 'taken' | 'considered'; note: string };

export const adaptMutationKey = (id: string) => ['adapt', 'change', id];

/**
 * Changes an adaptation as it was read (If-Match), one change after the other, and gives it as it is then. Where
 * somebody else was faster, the present content is fetched before the error is thrown.
 */
export function useAdaptChange(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: adaptMutationKey(id),
    scope: { id: `adapt ${id}` },
    mutationFn: async (change: AdaptChange): Promise<AdaptationView> => {
      const { assembly } = await client.ensureQueryData(adaptationQuery(id));
      try {
        await send(id, assembly.revision, change);
      } catch (error) {
        if (isChangedMeanwhile(error)) await readAgain(client, id);
        throw error;
      }
      return readAgain(client, id);
    },
  });
}

const readAgain = (client: QueryClient, id: string): Promise<AdaptationView> =>
  client.fetchQuery({ ...adaptationQuery(id), staleTime: 0 });

function send(id: string, ifMatch: number, change: AdaptChange) {
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
    case 'island': {
      const { blockKey, islandId, text } = change;
      return call(setIsland, { params: { id, blockKey, islandId }, ifMatch, body: { text } });
    }
    case 'move': {
      const { blockKey, to } = change;
      return call(moveBlock, { params: { id, blockKey }, ifMatch, body: { to } });
    }
    case 'decide': {
      const { changeId, decision, note } = change;
      return call(decideChange, { params: { id, changeId }, ifMatch, body: { decision, note } });
    }
  }
}
