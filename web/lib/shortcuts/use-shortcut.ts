import { useEffect, useRef } from 'react';
import { shortcuts } from './registry.ts';

/** Offers a shortcut while the component is shown; `null` in place of the action withdraws it. */
export function useShortcut(keys: string, label: string, run: (() => void) | null): void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  const offered = run !== null;
  useEffect(
    () => (offered ? shortcuts.register({ keys, label, run: () => latest.current?.() }) : undefined),
    [keys, label, offered],
  );
}
