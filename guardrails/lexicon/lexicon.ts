import type { MarketPack } from '../pack-schema.ts';
import type { LexicalToken } from './lexical-tokens.ts';
import { LEXICON_KINDS, type LexiconKind } from './lexicon-schema.ts';
import { findPhrases, type PhraseHit, type PhraseIndex, indexPhrases } from './phrases.ts';
import { SHARED_LEXICONS } from './shared-lexicons.ts';

interface WordList {
  terms: PhraseIndex;
  except: PhraseIndex;
  /** The market's clause where it names one. */
  source: string;
}

/** The words of one market and language, ready to be looked for. */
export type Lexicon = ReadonlyMap<LexiconKind, WordList>;

export interface LexiconHit extends PhraseHit {
  kind: LexiconKind;
  source: string;
}

const read = new WeakMap<MarketPack, Map<string, Lexicon | null>>();

/**
 * The shared list of a language with what the market adds to it.
 *
 * @param language BCP 47 tag; only its first part counts.
 * @returns null when there is no list for the language, so that nothing could be judged.
 */
export function lexiconOf(pack: MarketPack, language: string): Lexicon | null {
  const base = language.split('-', 1)[0] ?? language;
  const ofPack = read.get(pack) ?? new Map<string, Lexicon | null>();
  read.set(pack, ofPack);
  const known = ofPack.get(base);
  if (known !== undefined) return known;
  const made = readLexicon(pack, base);
  ofPack.set(base, made);
  return made;
}

function readLexicon(pack: MarketPack, language: string): Lexicon | null {
  const shared = SHARED_LEXICONS.get(language);
  if (!shared) return null;
  const own = pack.lexicon[language] ?? [];
  return new Map(
    LEXICON_KINDS.map((kind) => {
      const ofMarket = own.filter((entry) => entry.kind === kind);
      const entries = [...ofMarket, ...shared.entries.filter((entry) => entry.kind === kind)];
      const list: WordList = {
        terms: indexPhrases(
          entries.flatMap(({ terms }) => terms),
          language,
        ),
        except: indexPhrases(
          entries.flatMap(({ except = [] }) => except),
          language,
        ),
        source: [...new Set((ofMarket.length > 0 ? ofMarket : entries).map(({ source }) => source))].join(
          '; ',
        ),
      };
      return [kind, list] as const;
    }),
  );
}

/** Where words of these kinds stand, in reading order, harmless phrases left out; of two that overlap the longer. */
export function hitsOf(
  tokens: readonly LexicalToken[],
  lexicon: Lexicon,
  kinds: readonly LexiconKind[],
): LexiconHit[] {
  const hits = kinds.flatMap((kind) => {
    const list = lexicon.get(kind);
    if (!list) return [];
    const harmless = findPhrases(tokens, list.except);
    return findPhrases(tokens, list.terms)
      .filter((hit) => !harmless.some((other) => other.first <= hit.first && other.last >= hit.last))
      .map((hit) => ({ ...hit, kind, source: list.source }));
  });
  hits.sort((a, b) => a.first - b.first || b.last - a.last);
  let end = 0;
  return hits.filter((hit) => {
    if (hit.first < end) return false;
    end = hit.last;
    return true;
  });
}
