import type { Reason } from '../../core/assembly/reasons.ts';
import { isStopWordAnywhere } from '../text/stop-words.ts';
import { stemmedWordsOf } from '../text/tokenize.ts';

/** Similarities below this are noise and no reason to name. */
const NOTABLE_SIMILARITY = 0.3;
const MOST_WORDS = 5;
const FEWEST_SENDS = 30;

export interface RankFacts {
  query: string;
  language: string;
  /** Searchable text of the module. */
  text: string;
  /** The wanted topic that the module carries. */
  topic: string | undefined;
  similarity: number;
  performance?: { sent: number; clicked: number } | undefined;
}

/** Why a module stands where it stands, strongest kind of reason first. */
export function explainRank(facts: RankFacts): Reason[] {
  const reasons: Reason[] = [];
  if (facts.topic !== undefined) reasons.push({ code: 'topic_match', values: { topic: facts.topic } });
  const words = matchedWords(facts.query, facts.text, facts.language);
  if (words.length > 0) reasons.push({ code: 'word_match', values: { words: words.join(', ') } });
  if (facts.similarity >= NOTABLE_SIMILARITY)
    reasons.push({ code: 'meaning_match', values: { similarity: Math.round(facts.similarity * 100) / 100 } });
  const { performance } = facts;
  if (performance && performance.sent >= FEWEST_SENDS) {
    const rate = Math.round((1000 * performance.clicked) / performance.sent) / 10;
    reasons.push({ code: 'past_performance', values: { rate, sent: performance.sent } });
  }
  return reasons;
}

/** Words of the query, as written, whose stems stand in the text; function words of no language are a reason. */
function matchedWords(query: string, text: string, language: string): string[] {
  const present = new Set(stemmedWordsOf(text, language).map(({ term }) => term));
  const words = new Map<string, string>();
  for (const { term, word } of stemmedWordsOf(query, language))
    if (present.has(term) && !words.has(term) && !isStopWordAnywhere(word)) words.set(term, word);
  return [...words.values()].slice(0, MOST_WORDS);
}
