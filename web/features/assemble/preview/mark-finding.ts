import { styleNonce } from '../../../lib/nonce.ts';
import { locateWords } from '../../../lib/locate-words.ts';
import type { ShownFinding } from '../checks/use-shown-finding.ts';

const STYLE =
  '.imprimatur-finding{background:#ffd54a !important;color:#000000 !important;outline:2px solid #b00020;' +
  'scroll-initial-target:nearest}.imprimatur-place{outline:3px solid #b00020;outline-offset:2px;' +
  'scroll-initial-target:nearest}';

/**
 * The rendered email with the place of a finding marked, and scrolled to where the browser knows
 * `scroll-initial-target`: the frame has no scripts and no origin, so nothing else can scroll it. Words that are not
 * found mark the whole slot; an email without the slot stays as it is.
 */
export function markFinding(html: string, { slotId, words, occurrence }: ShownFinding): string {
  // The parsed document is under the page's policy too, so its style elements need the nonce before they are parsed.
  const allowed = html.replace(/<style\b/giu, `<style nonce="${styleNonce()}"`);
  const page = new DOMParser().parseFromString(allowed, 'text/html');
  const place = [...page.querySelectorAll<HTMLElement>('[data-slot]')].find(
    (element) => element.dataset['slot'] === slotId,
  );
  if (!place) return html;
  // The first child is the mark of origin, which is no part of the email.
  const parts = [...place.childNodes].slice(1).flatMap((child) => locateWords(child, words, occurrence));
  if (parts.length === 0) place.classList.add('imprimatur-place');
  for (const { node, start, end } of parts) {
    const mark = page.createElement('mark');
    mark.className = 'imprimatur-finding';
    const words = node.splitText(start);
    words.splitText(end - start);
    words.replaceWith(mark);
    mark.append(words);
  }
  const style = page.createElement('style');
  style.nonce = styleNonce();
  style.textContent = STYLE;
  page.head.append(style);
  return `<!doctype html>${page.documentElement.outerHTML}`;
}
