import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** The search part of the address that is on its way; the address itself has it after the present task. */
let underWay: URLSearchParams | null = null;

/**
 * The parameters of the address, and a change of them that replaces the present entry of the history. A change begins
 * at the parameters as the last one left them, shown or not: React Router's own functional form begins at those of the
 * last rendering, so that of two quick changes the first was lost
 * (https://reactrouter.com/api/hooks/useSearchParams: "does not support the queueing logic").
 */
export function useSearchParameters(): [
  URLSearchParams,
  (change: (parameters: URLSearchParams) => void) => void,
] {
  const [shown, setShown] = useSearchParams();
  const change = useCallback(
    (edit: (parameters: URLSearchParams) => void) => {
      const after = new URLSearchParams(underWay ?? window.location.search);
      edit(after);
      if (!underWay) setTimeout(() => (underWay = null));
      underWay = after;
      setShown(after, { replace: true });
    },
    [setShown],
  );
  return [shown, change];
}
