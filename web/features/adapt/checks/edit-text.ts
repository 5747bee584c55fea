import type { ParityFix } from '../../../../core/contract/parity.ts';
import { splitSentences } from '../../../../core/library/sentences.ts';

/** The text with a fix in it. */
export const withFix = (text: string, { span, replacement }: ParityFix): string =>
  text.slice(0, span.start) + replacement + text.slice(span.end);

/**
 * The text with an approved sentence in the place of the `index`th of `count` sentences: of a text with as many
 * sentences that one is replaced; an empty or single one as a whole; else the sentence is added at the end, so that
 * nothing somebody wrote is lost.
 */
export function withSentence(text: string, sentence: string, index: number, count: number): string {
  const sentences = splitSentences(text);
  const place = sentences.length === count ? sentences[index] : undefined;
  if (place) return text.slice(0, place.start) + sentence + text.slice(place.end);
  return text.trim() === '' || count === 1 ? sentence : `${text.trimEnd()} ${sentence}`;
}
