import type { Fill } from '../../core/assembly/assembly.ts';
import type { MarkedFootnote } from '../../core/assembly/footnotes.ts';
import { type NoteMark, type NumberOf, renderMarkup, renderNoteMarks, SafeHtml } from './render-markup.ts';

/** Turns a fill into HTML, its reference numbers and the marks of its footnotes included. */
export type FillRenderer = (fill: Fill) => SafeHtml;

/** End of the last block: the place of marks that no reference marker of the text carries. */
const LAST_BLOCK_END = /(?:<\/li><\/ul>|<\/p>|<\/h2>)$/u;

/** The mark of a footnote stands once in a fill: behind the first marker that its claim cites, else at the end. */
export function fillRenderer(numberOf: NumberOf, footnotes: readonly MarkedFootnote[]): FillRenderer {
  return (fill) => {
    const waiting = footnotes.flatMap(({ mark, places }, index) => {
      const referenceIds = places
        .filter((place) => place.fill === fill)
        .flatMap((place) => place.referenceIds);
      return places.some((place) => place.fill === fill) ? [{ mark, number: index + 1, referenceIds }] : [];
    });
    const take = (isTaken: (note: (typeof waiting)[number]) => boolean): NoteMark[] => {
      const taken = waiting.filter(isTaken);
      for (const note of taken) waiting.splice(waiting.indexOf(note), 1);
      return taken;
    };
    const { html } = renderMarkup(fill.text, numberOf, (id) =>
      take(({ referenceIds }) => referenceIds.includes(id)),
    );
    const left = renderNoteMarks(take(() => true)).html;
    return new SafeHtml(left === '' ? html : html.replace(LAST_BLOCK_END, (end) => `${left}${end}`));
  };
}
