import { setFreeText, swapFill, undoChange } from '../../../core/contract/assembly.ts';
import { call } from './call.ts';

/** Another module for a slot (`moduleId` null empties it), free text (empty removes it), or one step back. */
export type ContentChange =
  | { kind: 'swap'; slotId: string; moduleId: string | null }
  | { kind: 'free_text'; placeId: string; text: string }
  | { kind: 'undo' };

/** Changes the content of an assembly as it was read (If-Match). */
export function sendContentChange(id: string, ifMatch: number, change: ContentChange) {
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
