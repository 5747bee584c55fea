import { sentences } from '../text/words.ts';
import { type LexicalToken, lexicalTokens } from '../lexicon/lexical-tokens.ts';
import { hitsOf, type Lexicon, type LexiconHit } from '../lexicon/lexicon.ts';
import type { LexiconKind } from '../lexicon/lexicon-schema.ts';

/** Something that free text says and may not say. */
export interface Statement {
  message: string;
  span: { start: number; end: number };
}

/** A free text, read once for all that is looked for in it. */
export interface WrittenText {
  text: string;
  language: string;
  tokens: readonly LexicalToken[];
  /** Words of one kind, in reading order. */
  hits: (kind: LexiconKind) => readonly LexiconHit[];
  /** Whether the token with this number is, or begins, a word of the kind. */
  is: (kind: LexiconKind, token: number) => boolean;
  spanOf: (hit: Pick<LexiconHit, 'first' | 'last'>) => Statement['span'];
  /** Numbers of the first token of each sentence and of the one after its last. */
  sentences: readonly { first: number; last: number }[];
}

export function readWritten(text: string, language: string, lexicon: Lexicon): WrittenText {
  const tokens = lexicalTokens(text, language);
  const known = new Map<LexiconKind, readonly LexiconHit[]>();
  const hits = (kind: LexiconKind) => {
    const found = known.get(kind) ?? hitsOf(tokens, lexicon, [kind]);
    known.set(kind, found);
    return found;
  };
  return {
    text,
    language,
    tokens,
    hits,
    is: (kind, token) => hits(kind).some(({ first }) => first === token),
    spanOf: ({ first, last }) => ({ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 }),
    sentences: sentences(text, language).map(({ start, end }) => ({
      first: tokens.findIndex((token) => token.start >= start),
      last: tokens.findLastIndex((token) => token.end <= end && token.start < end) + 1,
    })),
  };
}
