import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { decideChange, moveBlock, setIsland } from '../../../../core/contract/adaptation.ts';
import type { AdaptationView } from '../../../../core/contract/adaptation.ts';
import { takeSuggestedWording, type WordingPlace } from '../../../../core/contract/text-suggestions.ts';
import { call } from '../../../lib/api/call.ts';
import { isChangedMeanwhile } from '../../../lib/api/problem.ts';
import { type ContentChange, sendContentChange } from '../../../lib/api/send-content-change.ts';
import { adaptationQuery } from './queries.ts';

/** Everything that can be changed on the page of an adaptation. */
export type AdaptChange =
  | ContentChange
  | { kind: 'island'; blockKey: string; islandId: string; text: string }
  | { kind: 'take_wording'; place: WordingPlace; callId: string; text: string }
  | { kind: 'move'; blockKey: string; to: number }
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
    // Without a connection it fails at once and is told, instead of waiting unseen.
    networkMode: 'always',
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

/** A reading that began before the change (the connection came back, the tab was opened) would show what was before. */
async function readAgain(client: QueryClient, id: string): Promise<AdaptationView> {
  const query = adaptationQuery(id);
  await client.cancelQueries({ queryKey: query.queryKey, exact: true });
  return client.fetchQuery({ ...query, staleTime: 0 });
}

function send(id: string, ifMatch: number, change: AdaptChange) {
  switch (change.kind) {
    case 'island': {
      const { blockKey, islandId, text } = change;
      return call(setIsland, { params: { id, blockKey, islandId }, ifMatch, body: { text } });
    }
    case 'take_wording': {
      const { place, callId, text } = change;
      return call(takeSuggestedWording, { params: { id }, ifMatch, body: { place, callId, text } });
    }
    case 'move': {
      const { blockKey, to } = change;
      return call(moveBlock, { params: { id, blockKey }, ifMatch, body: { to } });
    }
    case 'decide': {
      const { changeId, decision, note } = change;
      return call(decideChange, { params: { id, changeId }, ifMatch, body: { decision, note } });
    }
    default:
      return sendContentChange(id, ifMatch, change);
  }
}
