import { alternativeTextOf, type Visual } from '../../../../core/library/visual/visual.ts';

/** Words of a visual in the language of the page, else in the first that it has. */
export function wordsOf(visual: Visual, language: string): { language: string; text: string } {
  const own = alternativeTextOf(visual, language);
  if (own !== undefined) return { language, text: own };
  const [first] = Object.entries(visual.alternativeTexts);
  return first === undefined ? { language, text: visual.id } : { language: first[0], text: first[1] };
}
