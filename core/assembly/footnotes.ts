import type { Claim } from '../library/content.ts';
import type { Fill } from './assembly.ts';

/** One footnote of the assembled email. */
export interface MarkedFootnote {
  /** `*`, `†`, … in reading order; never a digit, so that it cannot be read as a reference. */
  mark: string;
  text: string;
  /** Language of the text; absent when it is the email's. */
  language?: string | undefined;
  /** Fills that it belongs to, each with the references that its claim cites. */
  places: { fill: Fill; referenceIds: readonly string[] }[];
}

const MARKS = ['*', '†', '‡', '§', '‖', '¶'];

/** `*` to `¶`, then doubled, tripled and so on (usual order of footnote signs, Chicago Manual of Style 14.25). */
const markOf = (index: number): string =>
  (MARKS[index % MARKS.length] ?? '*').repeat(Math.floor(index / MARKS.length) + 1);

/** Language of `footnotes` and `qualifiers` where a claim gives no other. */
const NOTE_LANGUAGE = 'en';

/** Footnotes of a claim in a language, else as they were written. */
export function footnotesIn(claim: Claim, language: string): { text: string; language?: string }[] {
  const translated = claim.translatedFootnotes?.[language];
  const texts = translated ?? claim.footnotes;
  const isOwn = translated !== undefined || language.split('-', 1)[0] === NOTE_LANGUAGE;
  return texts.map((text) => (isOwn ? { text } : { text, language: NOTE_LANGUAGE }));
}

/**
 * Footnotes of the claims that the fills make, in reading order; two claims that say the same share one mark.
 *
 * @param claimsOf claims of the module of a fill
 */
export function markFootnotes(
  fills: readonly Fill[],
  claimsOf: (fill: Fill) => readonly Claim[],
  language: string,
): MarkedFootnote[] {
  const byText = new Map<string, MarkedFootnote>();
  for (const fill of fills) {
    for (const claim of claimsOf(fill)) {
      const referenceIds = claim.references.map(({ reference }) => reference);
      for (const footnote of footnotesIn(claim, language)) {
        const known = byText.get(footnote.text) ?? { ...footnote, mark: markOf(byText.size), places: [] };
        known.places.push({ fill, referenceIds });
        byText.set(footnote.text, known);
      }
    }
  }
  return [...byText.values()];
}
