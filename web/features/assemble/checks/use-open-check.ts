import { useCallback } from 'react';
import { useSearchParameters } from '../../../lib/use-search-parameters.ts';

/** The check that is open in the list; kept in the address. Opening one shows the list of checks. */
export function useOpenCheck(): { opened: string | null; open: (ruleId: string | null) => void } {
  const [params, change] = useSearchParameters();
  const open = useCallback(
    (ruleId: string | null) =>
      change((after) => {
        after.set('inspect', 'checks');
        after.set('pane', 'inspector');
        if (ruleId === null) after.delete('check');
        else after.set('check', ruleId);
      }),
    [change],
  );
  return { opened: params.get('check'), open };
}
