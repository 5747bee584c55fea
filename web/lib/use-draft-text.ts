import { useCallback, useState } from 'react';
import { readStored, writeStored } from './stored.ts';

const session = () => sessionStorage;

/**
 * Text that a person is typing, kept in the tab under a name, so that a reload or an expired session loses nothing.
 * Setting it empty forgets it.
 */
export function useDraftText(name: string): [string, (text: string) => void] {
  const key = `imprimatur.draft.${name}`;
  const [text, setText] = useState(() => readStored(key, session) ?? '');
  const change = useCallback(
    (next: string) => {
      setText(next);
      writeStored(key, next === '' ? null : next, session);
    },
    [key],
  );
  return [text, change];
}
