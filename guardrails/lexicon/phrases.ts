import { type LexicalToken, lexicalTokens, SENTENCE_END } from './lexical-tokens.ts';

/** Words that a gap (`…`) may stand for, at the most. */
const WIDEST_GAP = 2;

interface Part {
  word: string;
  /** Any ending may follow (`effect*`). */
  open: boolean;
  /** Up to two other words may stand before it. */
  afterGap: boolean;
}

/** Phrases by their first word, so that a text is read once whatever the length of the list. */
export interface PhraseIndex {
  exact: ReadonlyMap<string, readonly (readonly Part[])[]>;
  /** Of phrases whose first word is open; key: its letters. */
  open: ReadonlyMap<string, readonly (readonly Part[])[]>;
  shortestOpen: number;
  longestOpen: number;
}

/** Where a phrase stands: numbers of its first token and of the one after its last. */
export interface PhraseHit {
  first: number;
  last: number;
}

/** Reads phrases in the notation of docs/guardrails/lexicons.md. */
export function indexPhrases(phrases: readonly string[], language: string): PhraseIndex {
  const exact = new Map<string, Part[][]>();
  const open = new Map<string, Part[][]>();
  for (const phrase of phrases) {
    const parts = partsOf(phrase, language);
    const [first] = parts;
    if (!first) continue;
    const index = first.open ? open : exact;
    const others = index.get(first.word);
    if (others) others.push(parts);
    else index.set(first.word, [parts]);
  }
  const lengths = [...open.keys()].map((word) => word.length);
  return {
    exact,
    open,
    shortestOpen: lengths.length === 0 ? 0 : Math.min(...lengths),
    longestOpen: Math.max(0, ...lengths),
  };
}

function partsOf(phrase: string, language: string): Part[] {
  const parts: Part[] = [];
  let afterGap = false;
  for (const piece of phrase.split(/\s+/u)) {
    if (piece === '…') {
      afterGap = true;
      continue;
    }
    const isOpen = piece.endsWith('*');
    const tokens = lexicalTokens(isOpen ? piece.slice(0, -1) : piece, language).slice(0, -1);
    for (const [index, { word }] of tokens.entries()) {
      parts.push({ word, open: isOpen && index === tokens.length - 1, afterGap });
      afterGap = false;
    }
  }
  return parts;
}

/** Every place where a phrase stands, in reading order. */
export function findPhrases(tokens: readonly LexicalToken[], index: PhraseIndex): PhraseHit[] {
  const hits: PhraseHit[] = [];
  for (const [first, { word }] of tokens.entries()) {
    for (const parts of candidatesFor(word, index)) {
      const last = endOf(tokens, first + 1, parts, 1);
      if (last !== undefined) hits.push({ first, last });
    }
  }
  return hits;
}

function candidatesFor(word: string, { exact, open, shortestOpen, longestOpen }: PhraseIndex) {
  const found = [...(exact.get(word) ?? [])];
  if (shortestOpen > 0)
    for (let length = shortestOpen; length <= Math.min(longestOpen, word.length); length += 1)
      found.push(...(open.get(word.slice(0, length)) ?? []));
  return found;
}

/** Number of the token after the phrase whose first parts end before `next`; undefined when it does not go on so. */
function endOf(
  tokens: readonly LexicalToken[],
  next: number,
  parts: readonly Part[],
  done: number,
): number | undefined {
  const part = parts[done];
  if (!part) return next;
  for (let skipped = 0; skipped <= (part.afterGap ? WIDEST_GAP : 0); skipped += 1) {
    const word = tokens[next + skipped]?.word;
    if (word === undefined) return undefined;
    if (part.open ? word.startsWith(part.word) : word === part.word) {
      const end = endOf(tokens, next + skipped + 1, parts, done + 1);
      if (end !== undefined) return end;
    }
    if (word === SENTENCE_END) return undefined;
  }
  return undefined;
}
