import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Keeps the newest message in view: scrolls the nearest scroll container whenever `content` (any digest of it) changes. */
export function useScrollToEnd(content: string): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement | null>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (shown.current === content) return;
    const isFirst = shown.current === null;
    shown.current = content;
    const container = end.current?.parentElement;
    container?.scrollTo({ top: container.scrollHeight });
    // On a narrow screen the page scrolls instead; it stays at its top until something new is said.
    if (!isFirst) end.current?.scrollIntoView({ block: 'nearest' });
  }, [content]);
  return end;
}
