import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The check that is open in the list; kept in the address. Opening one shows the list of checks. */
export function useOpenCheck(): { opened: string | null; open: (ruleId: string | null) => void } {
  const [params, setParams] = useSearchParams();
  const open = useCallback(
    (ruleId: string | null) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          after.set('inspect', 'checks');
          after.set('pane', 'inspector');
          if (ruleId === null) after.delete('check');
          else after.set('check', ruleId);
          return after;
        },
        { replace: true },
      ),
    [setParams],
  );
  return { opened: params.get('check'), open };
}
