import { markWords } from './word-classes.ts';
import type { Marked, WordClass } from './word-classes.ts';

/** A clause, or a sentence of several, with what its words mean. */
export interface Clause {
  words: readonly string[];
  marks: readonly Marked[];
  /** Whether it ends with a question mark. */
  question: boolean;
}

/** A sentence: its clauses, and itself where it has several. */
export interface Sentence {
  clauses: readonly Clause[];
  whole: Clause | undefined;
}

const SENTENCE_ENDS = /(?<=[!?;\n])\s*|(?<=\.)\s+/u;
const CLAUSE_ENDS =
  /[,:](?=\s|$)|\s[–—-]\s|[()]|\b(?:but|aber|mais|sondern|because|weil|denn|parce que|car)\b/u;
const TOKENS = /[\p{L}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*|["“”„«»]/gu;

function clauseOf(text: string, question: boolean): Clause {
  const words = [...text.matchAll(TOKENS)].map(([word]) =>
    /^\p{N}/u.test(word) ? '#' : /^\p{L}/u.test(word) ? word : '"',
  );
  return { words, marks: markWords(words), question };
}

/**
 * The sentences of a message with their clauses.
 *
 * @param folded the message, folded
 */
export function readSentences(folded: string): Sentence[] {
  return folded
    .split(SENTENCE_ENDS)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .map((sentence) => {
      const question = sentence.trimEnd().endsWith('?');
      const pieces = sentence.split(CLAUSE_ENDS).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
      const clauses = pieces.map((piece) => clauseOf(piece, question));
      return { clauses, whole: pieces.length > 1 ? clauseOf(sentence, question) : undefined };
    });
}

/** Stretches of one of the classes. */
export const marksOf = ({ marks }: Clause, classes: WordClass | readonly WordClass[]): Marked[] =>
  marks.filter(({ of }) => (typeof classes === 'string' ? of === classes : classes.includes(of)));

export const has = (clause: Clause, of: WordClass): boolean => clause.marks.some((mark) => mark.of === of);
