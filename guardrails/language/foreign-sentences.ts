import { plainTextOf } from '../../core/library/markup.ts';
import { sentences } from '../text/words.ts';
import { otherLanguage } from './detect-language.ts';

export interface ForeignSentence {
  /** As a reader sees it. */
  text: string;
  /** BCP 47 tag of the language it stands in. */
  language: string;
}

/** Titles and names in quotation marks stay in their own language. */
const QUOTED = /„[^“”"\n]{1,300}[“”"]|“[^”\n]{1,300}”|«[^»\n]{1,300}»|"[^"\n]{1,300}"/gu;
const ADDRESS = /\b(?:https?:\/\/|mailto:|www\.)\S+|\S+@\S+\.\S+/gu;

/**
 * Sentences of a mini-markup text that clearly stand in another language than the declared one. When a whole text does
 * and none of its sentences is long enough to show it, the text is one sentence.
 */
export function foreignSentences(source: string, declared: string): ForeignSentence[] {
  const text = plainTextOf(source);
  const judged = text.replaceAll(ADDRESS, ' ').replaceAll(QUOTED, ' ');
  const single = sentences(judged, declared).flatMap((sentence) => {
    const language = otherLanguage(sentence.text, declared);
    return language === undefined ? [] : [{ text: sentence.text, language }];
  });
  if (single.length > 0) return single;
  const whole = otherLanguage(judged, declared);
  return whole === undefined ? [] : [{ text, language: whole }];
}
