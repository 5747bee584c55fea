import { useCallback } from 'react';
import { useSearchParameters } from '../../../lib/use-search-parameters.ts';

/** The slot that the inspector shows first; kept in the address. Selecting one opens the inspector's slots. */
export function useActiveSlot(): { active: string | null; select: (slotId: string) => void } {
  const [params, change] = useSearchParameters();
  const select = useCallback(
    (slotId: string) => {
      change((after) => {
        after.set('slot', slotId);
        after.set('pane', 'inspector');
        after.delete('inspect');
      });
    },
    [change],
  );
  return { active: params.get('slot'), select };
}
