import { lexicalTokens } from '../../../guardrails/lexicon/lexical-tokens.ts';
import type { LexicalToken } from '../../../guardrails/lexicon/lexical-tokens.ts';
import { findPhrases, indexPhrases } from '../../../guardrails/lexicon/phrases.ts';
import type { TextSpan } from '../../../core/contract/parity.ts';
import type { SpokenText } from '../../../guardrails/text/compare-meaning.ts';

/** A text read once, in which many terms are looked for. */
export interface ReadText extends SpokenText {
  tokens: readonly LexicalToken[];
}

/** A text with its tokens, read once for every term. */
export const readText = ({ text, language }: SpokenText): ReadText => ({
  text,
  language,
  tokens: lexicalTokens(text, language),
});

/** Where a term of the glossary stands, whatever its letter case, in reading order. */
export const placesOf = (term: string, { tokens, language }: ReadText): TextSpan[] =>
  findPhrases(tokens, indexPhrases([term], language)).map(({ first, last }) => ({
    start: tokens[first]?.start ?? 0,
    end: tokens[last - 1]?.end ?? 0,
  }));

/** Whether two stretches of one text share a character. */
export const overlaps = (one: TextSpan, other: TextSpan): boolean =>
  one.start < other.end && other.start < one.end;
