import type { Reference } from '../../core/library/content.ts';
import type { MarkedFootnote } from '../../core/assembly/footnotes.ts';
import type { NumberedReference } from '../../core/assembly/reference-list.ts';
import { escapeHtml, renderLink, SafeHtml, unresolvedToken } from './render-markup.ts';

/** Styles of the reference list; an export that has its own lists looks for them. */
export const CITATION_STYLES = {
  list: 'margin:0;padding:0 0 0 20px;',
  reference: 'margin:0 0 4px;overflow-wrap:anywhere;',
  footnote: 'margin:4px 0 0;overflow-wrap:anywhere;',
} as const;

/**
 * The assembled reference list in reading order, then the footnotes with their own marks. A reference that the library
 * does not hold stays visible as an unresolved token.
 */
export function renderReferences(
  numbered: readonly NumberedReference[],
  references: ReadonlyMap<string, Reference>,
  footnotes: readonly MarkedFootnote[] = [],
): SafeHtml {
  const notes = footnotes.map(renderFootnote).join('');
  if (numbered.length === 0) return new SafeHtml(notes);
  const items = numbered.map(({ number, referenceId }) => {
    const reference = references.get(referenceId);
    const words = reference
      ? escapeHtml(reference.citation) + (reference.url ? ` ${renderLink(reference.url, reference.url)}` : '')
      : escapeHtml(unresolvedToken(`reference.${referenceId}`));
    return `<li id="ref-${number}" style="${CITATION_STYLES.reference}">${words}</li>`;
  });
  return new SafeHtml(`<ol style="${CITATION_STYLES.list}">${items.join('')}</ol>${notes}`);
}

function renderFootnote({ mark, text, language }: MarkedFootnote, index: number): string {
  const spoken = language === undefined ? '' : ` lang="${escapeHtml(language)}"`;
  const words = `${escapeHtml(mark)} <span${spoken}>${escapeHtml(text)}</span>`;
  return `<p id="note-${index + 1}" style="${CITATION_STYLES.footnote}">${words}</p>`;
}
