import { fold } from '../../core/fold.ts';
import { wordsOf } from './tokenize.ts';

const GRAM_LENGTH = 4;

/**
 * Overlapping runs of four characters inside each folded word, with its edges marked: they match through inflection,
 * compounds ("Nierenfunktion" in "Nierenfunktionsstörung") and typing errors in every language.
 */
export function characterGramsOf(text: string): string[] {
  const grams: string[] = [];
  for (const word of wordsOf(text)) {
    const marked = `_${fold(word)}_`;
    if (marked.length <= GRAM_LENGTH) grams.push(marked);
    for (let start = 0; start + GRAM_LENGTH < marked.length + 1 && marked.length > GRAM_LENGTH; start += 1)
      grams.push(marked.slice(start, start + GRAM_LENGTH));
  }
  return grams;
}
