import { LANGUAGES } from '../../core/library/vocabulary/terms.ts';
import type { Language, Topic } from '../../core/library/vocabulary/terms.ts';
import { TOPIC_SYNONYMS, topicsMentioned } from '../../core/library/vocabulary/topic-synonyms.ts';
import type { WeightedText } from '../lexical/lexical-index.ts';

/** Weight of one topic's synonyms together, beside 1 for each word that the person wrote. */
const SYNONYM_WEIGHT = 0.1;

export interface WidenedQuery {
  /** Topics asked for, most wanted first. */
  topics: readonly string[];
  /** The person's words and, lighter, the synonyms in the language that is searched. */
  lexical: readonly WeightedText[];
}

const isLanguage = (value: string): value is Language => LANGUAGES.some((language) => language === value);

/**
 * Widens a request by its topics: those named in its words, in any language, and those already known. So "side
 * effects" finds a German module about "Verträglichkeit".
 */
export function widenQuery(
  text: string,
  language: string,
  knownTopics: readonly string[] = [],
): WidenedQuery {
  const mentioned = topicsMentioned(text).map((mention) => mention.topic);
  const topics = [...new Set<string>([...knownTopics, ...mentioned])];
  const primary = language.split('-', 1)[0] ?? language;
  const synonyms = topics.flatMap((topic) => {
    if (!isLanguage(primary) || !isTopic(topic)) return [];
    const words = TOPIC_SYNONYMS[topic][primary];
    return [{ text: words.join(' '), weight: SYNONYM_WEIGHT }];
  });
  return { topics, lexical: [{ text, weight: 1 }, ...synonyms] };
}

const isTopic = (value: string): value is Topic => Object.hasOwn(TOPIC_SYNONYMS, value);
