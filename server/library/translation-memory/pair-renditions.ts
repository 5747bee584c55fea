import { splitSentences } from '../../../core/library/sentences.ts';
import { alignSentences } from './align-sentences.ts';

/** A sentence and how another rendition of the same module version says it; mini-markup. */
export interface SentencePair {
  source: string;
  target: string;
}

const sentencesOf = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);
const join = (texts: readonly string[], places: readonly number[]): string =>
  places.map((place) => texts[place] ?? '').join(' ');
const paragraphsOf = (text: string): string[] =>
  text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[ \t]*\n+/u)
    .filter((paragraph) => paragraph.trim() !== '');

/**
 * The sentences of two renditions of one module version that say the same. Renditions with as many paragraphs are
 * aligned paragraph by paragraph. What stands on one side alone makes no pair.
 */
export function pairRenditions(source: string, target: string): SentencePair[] {
  const [left, right] = [paragraphsOf(source), paragraphsOf(target)];
  const parts: [string, string][] =
    left.length === right.length
      ? left.map((paragraph, index): [string, string] => [paragraph, right[index] ?? ''])
      : [[source, target]];
  return parts.flatMap(([before, after]) => {
    const [from, to] = [sentencesOf(before), sentencesOf(after)];
    return alignSentences(from, to)
      .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
      .map((bead) => ({ source: join(from, bead.source), target: join(to, bead.target) }));
  });
}
