import { useEffect } from 'react';
import type { RefObject } from 'react';
import { locateWords } from '../../../lib/locate-words.ts';
import type { ShownFinding } from '../checks/use-shown-finding.ts';

const NAME = 'finding';

/** Highlights the words of a finding below an element, without changing it (CSS Custom Highlight API). */
export function useHighlightedWords(
  container: RefObject<HTMLElement | null>,
  shown: ShownFinding | null,
): void {
  useEffect(() => {
    const root = container.current;
    if (!root || !shown || !('highlights' in CSS)) return;
    const ranges = locateWords(root, shown.words, shown.occurrence).map(({ node, start, end }) => {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      return range;
    });
    if (ranges.length === 0) return;
    CSS.highlights.set(NAME, new Highlight(...ranges));
    return () => void CSS.highlights.delete(NAME);
  }, [container, shown]);
}
