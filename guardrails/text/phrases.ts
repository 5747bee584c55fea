import type { LanguageWords, MeaningKind, PhraseLists } from './languages/language-words.ts';
import { MEANING_KINDS } from './languages/language-words.ts';
import type { Token } from './tokens.ts';
import { isTime } from './units.ts';

export type Scope = 'every language' | 'own language' | 'weak';

export interface PhraseMeaning {
  kind: MeaningKind;
  /** The same name in every language, such as `adults`. */
  meaning: string;
  /** With which texts it is compared; see `LanguageWords`. */
  scope: Scope;
}

interface Phrase {
  /** Words without their `*`. */
  parts: readonly { word: string; isStem: boolean }[];
  /** What must stand behind it. */
  needs: 'nothing' | 'number' | 'time';
  /** Empty for a phrase that states nothing. */
  meanings: PhraseMeaning[];
}

export interface FoundPhrase {
  meanings: readonly PhraseMeaning[];
  /** Index of the token behind it. */
  next: number;
}

export interface PhraseFinder {
  /** The longest phrase that begins at a token. */
  at: (tokens: readonly Token[], index: number) => FoundPhrase | undefined;
  /** Meanings of the parts of a word with hyphens that is no phrase as a whole: `placebo-controlled`. */
  inside: (token: Token) => readonly PhraseMeaning[];
}

/** What is longer is no word of a language. */
const LONGEST_WORD = 100;

/** Prepares the phrases of a language. Finding looks at a fixed number of stems per word, however long the word is. */
export function phraseFinder(words: LanguageWords): PhraseFinder {
  const phrases = readPhrases(words);
  const byWord = new Map<string, Phrase[]>();
  const byStem = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [first] = phrase.parts;
    if (!first) continue;
    const index = first.isStem ? byStem : byWord;
    index.set(first.word, [...(index.get(first.word) ?? []), phrase]);
  }
  const lengths = [...new Set([...byStem.keys()].map((stem) => stem.length))].toSorted((a, b) => b - a);
  const at: PhraseFinder['at'] = (tokens, index) => {
    const word = tokens[index]?.word ?? '';
    let best: FoundPhrase | undefined;
    let strictness = 0;
    const consider = (candidates: readonly Phrase[] | undefined) => {
      for (const phrase of candidates ?? []) {
        const next = index + phrase.parts.length;
        if (best && next < best.next) continue;
        // Of two phrases of one length, the one that asks for more says more.
        if (best?.next === next && STRICTNESS[phrase.needs] <= strictness) continue;
        if (!fits(phrase, tokens, index, words)) continue;
        best = { meanings: phrase.meanings, next };
        strictness = STRICTNESS[phrase.needs];
      }
    };
    consider(byWord.get(word));
    for (const length of lengths) if (length <= word.length) consider(byStem.get(word.slice(0, length)));
    return best;
  };
  return {
    at,
    inside(token) {
      if (token.kind !== 'word' || token.word.length > LONGEST_WORD || !token.word.includes('-')) return [];
      // A part in capitals belongs to a name: ORLIVA-HF.
      const printed = token.printed.split(/[-‐‑]/u);
      return token.word
        .split('-')
        .filter((_, index) => !/^\p{Lu}+$/u.test(printed[index] ?? ''))
        .flatMap((word) => at([{ ...token, word }], 0)?.meanings ?? []);
    },
  };
}
const STRICTNESS = { nothing: 0, number: 1, time: 2 } as const;

function fits(
  { parts, needs }: Phrase,
  tokens: readonly Token[],
  index: number,
  words: LanguageWords,
): boolean {
  for (const [place, { word, isStem }] of parts.entries()) {
    const found = tokens[index + place]?.word;
    if (found === undefined || (isStem ? !found.startsWith(word) : found !== word)) return false;
  }
  const behind = index + parts.length;
  if (needs === 'nothing') return true;
  if (needs === 'number') return isNumber(tokens, behind);
  const unit = words.units[tokens[behind + 1]?.word ?? ''];
  return isNumber(tokens, behind) && unit !== undefined && isTime(unit);
}

/** A number, or its sign before it. */
const isNumber = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'number' ||
  (tokens[index]?.kind === 'symbol' && tokens[index + 1]?.kind === 'number');

function readPhrases(words: LanguageWords): Phrase[] {
  const byText = new Map<string, Phrase>();
  const read = (list: string, meaning: PhraseMeaning | undefined) => {
    for (const text of list.split(',').map((each) => each.trim().replaceAll(/\s+/gu, ' '))) {
      const known = byText.get(text) ?? phraseOf(text);
      if (meaning) known.meanings.push(meaning);
      byText.set(text, known);
    }
  };
  const readLists = (lists: PhraseLists, scope: Scope) => {
    for (const kind of MEANING_KINDS)
      for (const [meaning, list] of Object.entries(lists[kind] ?? {})) read(list, { kind, meaning, scope });
  };
  readLists(words.meanings, 'every language');
  readLists(words.ownMeanings, 'own language');
  readLists(words.weakMeanings, 'weak');
  read(words.silent, undefined);
  return [...byText.values()];
}

function phraseOf(text: string): Phrase {
  const needs = text.endsWith(' #') ? 'number' : text.endsWith(' # time') ? 'time' : 'nothing';
  const parts = text
    .replace(/ #.*$/u, '')
    .split(' ')
    .map((part) => ({ word: part.replace(/\*$/u, ''), isStem: part.length > 1 && part.endsWith('*') }));
  return { parts, needs, meanings: [] };
}
