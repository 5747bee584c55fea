import { findPhrases } from './find-phrases.ts';
import type { PhraseIndex } from './find-phrases.ts';
import { negatedPhrases, withoutFalseNegations } from './negation.ts';
import { foldWithPlaces } from './words.ts';

/**
 * The words of a brief that ask for something, for the search: without what a message takes back ("no dosing") and
 * without topics that are no longer wanted. Everything else stays as written.
 *
 * @param topics what is wanted now; with none, no topic is taken out
 */
export function wantedWords(brief: string, index: PhraseIndex, topics: readonly string[]): string {
  return brief
    .split('\n')
    .map((message) => wantedOf(message, index, topics))
    .filter((message) => message !== '')
    .join('\n');
}

function wantedOf(message: string, index: PhraseIndex, topics: readonly string[]): string {
  const { folded, original } = foldWithPlaces(message);
  const found = findPhrases(withoutFalseNegations(folded), index);
  const negated = negatedPhrases(folded, found);
  const unwanted = found.filter(
    (hit) => negated.has(hit) || (hit.part === 'topics' && topics.length > 0 && !topics.includes(hit.value)),
  );
  const kept: string[] = [];
  let from = 0;
  for (const { start, end } of unwanted) {
    kept.push(original(from, start));
    from = end;
  }
  kept.push(original(from, folded.length));
  return kept.filter((piece) => piece !== '').join(' ');
}
