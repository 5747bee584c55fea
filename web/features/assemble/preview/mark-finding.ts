import { locateWords } from '../../../lib/locate-words.ts';
import type { ShownFinding } from '../checks/use-shown-finding.ts';

const MARK = 'background:#ffd54a;color:#000000;outline:2px solid #b00020;scroll-initial-target:nearest;';
const PLACE = 'outline:3px solid #b00020;outline-offset:2px;scroll-initial-target:nearest;';

/**
 * The rendered email with the place of a finding marked, and scrolled to where the browser knows
 * `scroll-initial-target`: the frame has no scripts and no origin, so nothing else can scroll it. Words that are not
 * found mark the whole slot; an email without the slot stays as it is.
 */
export function markFinding(html: string, { slotId, words, occurrence }: ShownFinding): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const place = [...page.querySelectorAll<HTMLElement>('[data-slot]')].find(
    (element) => element.dataset['slot'] === slotId,
  );
  if (!place) return html;
  // The first child is the mark of origin, which is no part of the email.
  const parts = [...place.childNodes].slice(1).flatMap((child) => locateWords(child, words, occurrence));
  if (parts.length === 0) place.setAttribute('style', `${place.getAttribute('style') ?? ''}${PLACE}`);
  for (const { node, start, end } of parts) {
    const mark = page.createElement('mark');
    mark.setAttribute('style', MARK);
    const words = node.splitText(start);
    words.splitText(end - start);
    words.replaceWith(mark);
    mark.append(words);
  }
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
