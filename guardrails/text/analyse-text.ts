import { baseLanguage, languageWords } from './languages/find-language.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { NegationReader } from './negations.ts';
import { type PhraseFinder, phraseFinder, type PhraseMeaning } from './phrases.ts';
import type { Quantity } from './quantity.ts';
import { quantityAt } from './quantity-at.ts';
import { readingOf } from './signed-number.ts';
import { tokensOf } from './tokens.ts';

/** Something a text states in words: a negation, a qualifier, a population. */
export interface Meaning extends PhraseMeaning {
  /** Place in the text, in UTF-16 code units, end excluded. */
  span: { start: number; end: number };
}

export interface TextAnalysis {
  quantities: readonly Quantity[];
  meanings: readonly Meaning[];
  /** Whether this program knows the words of the language; without them only digits and signs are read. */
  knowsLanguage: boolean;
}

const REMEMBERED = 500;
const LONGEST_REMEMBERED = 5_000;
const remembered = new Map<string, TextAnalysis>();
const finders = new Map<string, PhraseFinder>();

/** What a mini-markup text states, in reading order. Linear in its length; short texts are remembered. */
export function analyseText(text: string, language: string): TextAnalysis {
  if (text.length > LONGEST_REMEMBERED) return analyse(text, language);
  const key = `${baseLanguage(language)} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const analysis = analyse(text, language);
  const [oldest] = remembered.keys();
  if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, analysis);
  return analysis;
}

/** Every number of a mini-markup text, in reading order. */
export const quantitiesOf = (text: string, language: string): readonly Quantity[] =>
  analyseText(text, language).quantities;

function analyse(text: string, language: string): TextAnalysis {
  const words = languageWords(language);
  const tokens = tokensOf(text, language, words);
  const finder = words && finderOf(words);
  const negations = words && new NegationReader(words);
  const quantities: Quantity[] = [];
  const meanings: Meaning[] = [];
  for (let index = 0; index < tokens.length;) {
    const token = tokens[index];
    if (!token) break;
    const quantity = quantityAt(tokens, index, words);
    const phrase = negations?.at(token, index) ?? finder?.at(tokens, index);
    const isPhrase = phrase !== undefined && phrase.next >= (quantity?.next ?? 0);
    const next = isPhrase ? phrase.next : (quantity?.next ?? index + 1);
    const span = { start: token.start, end: tokens[next - 1]?.end ?? token.end };
    const found = isPhrase ? phrase.meanings : (finder?.inside(token) ?? []);
    for (const meaning of found) {
      const { kind } = meaning;
      meanings.push({ ...meaning, span });
      if (kind === 'frequency' || kind === 'fold')
        quantities.push(readingOf(kind, meaning.meaning, meaning.meaning, '', span));
      if (kind === 'negation') negations?.sawNegation();
    }
    if (!isPhrase) quantities.push(...(quantity?.quantities ?? []));
    index = next;
  }
  return { quantities, meanings, knowsLanguage: words !== undefined };
}

function finderOf(words: LanguageWords): PhraseFinder {
  const known = finders.get(words.language) ?? phraseFinder(words);
  finders.set(words.language, known);
  return known;
}
