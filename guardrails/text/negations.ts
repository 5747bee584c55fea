import type { LanguageWords } from './languages/language-words.ts';
import type { FoundPhrase, PhraseMeaning } from './phrases.ts';
import type { Token } from './tokens.ts';

const FARTHEST_FROM_NE = 5;
const NEGATION: PhraseMeaning = { kind: 'negation', meaning: 'not', scope: 'every language' };
const CONTINUED: PhraseMeaning = { kind: 'negation', meaning: 'nor', scope: 'own language' };

/** Reads the words whose meaning depends on a negation before them: `ne … plus`, `ne … que`, `ni`, `nor`. */
export class NegationReader {
  readonly #words: LanguageWords;
  readonly #continues: ReadonlySet<string>;
  #ne = Number.NEGATIVE_INFINITY;
  #isNegated = false;

  constructor(words: LanguageWords) {
    this.#words = words;
    this.#continues = new Set(words.continuesNegation);
  }

  /** Tells the reader that a negation was found. */
  sawNegation(): void {
    this.#isNegated = true;
    this.#ne = Number.NEGATIVE_INFINITY;
  }

  /** What a token means because of what came before. Takes every token in reading order. */
  at({ kind, word }: Token, index: number): FoundPhrase | undefined {
    if (kind === 'break' || word === '.') {
      this.#ne = Number.NEGATIVE_INFINITY;
      this.#isNegated = false;
      return undefined;
    }
    if (this.#words.afterNe && (word === 'ne' || word === 'n')) this.#ne = index;
    const next = index + 1;
    if (this.#continues.has(word)) return { meanings: [this.#isNegated ? CONTINUED : NEGATION], next };
    const found = this.#words.afterNe?.[word];
    if (!found || index - this.#ne > FARTHEST_FROM_NE) return undefined;
    return { meanings: [{ ...found, scope: 'every language' }], next };
  }
}
