import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The slot that the inspector shows first; kept in the address. Selecting one opens the inspector's slots. */
export function useActiveSlot(): { active: string | null; select: (slotId: string) => void } {
  const [params, setParams] = useSearchParams();
  const select = useCallback(
    (slotId: string) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('slot', slotId);
          after.set('pane', 'inspector');
          after.delete('inspect');
          return after;
        },
        { replace: true },
      );
    },
    [setParams],
  );
  return { active: params.get('slot'), select };
}
