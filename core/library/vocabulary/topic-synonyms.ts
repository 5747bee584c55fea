import { fold } from '../../fold.ts';
import { GERMAN_TOPIC_WORDS } from './synonyms/de.ts';
import { ENGLISH_TOPIC_WORDS } from './synonyms/en.ts';
import { FRENCH_TOPIC_WORDS } from './synonyms/fr.ts';
import { LANGUAGES, TOPICS } from './terms.ts';
import type { Language, Topic } from './terms.ts';

const WORDS: Record<Language, Record<Topic, readonly string[]>> = {
  en: ENGLISH_TOPIC_WORDS,
  de: GERMAN_TOPIC_WORDS,
  fr: FRENCH_TOPIC_WORDS,
};

const perLanguage = (topic: Topic): Record<Language, readonly string[]> => ({
  en: WORDS.en[topic],
  de: WORDS.de[topic],
  fr: WORDS.fr[topic],
});

/** Words and phrases, as people write them, that stand for a topic. Compare them as `foldedWords`. */
export const TOPIC_SYNONYMS: Record<Topic, Record<Language, readonly string[]>> = Object.fromEntries(
  TOPICS.map((topic) => [topic, perLanguage(topic)]),
) as Record<Topic, Record<Language, readonly string[]>>;

/** A topic that a text names, and the words that named it. */
export interface TopicMention {
  topic: Topic;
  /** The synonym as listed. */
  phrase: string;
  /** Language of the list it came from. */
  language: Language;
  /** Index of the first matched word among the folded words of the text. */
  at: number;
}

/** The folded words of a text, without punctuation; hyphens and apostrophes separate words. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

interface Phrase extends Omit<TopicMention, 'at'> {
  words: string[];
}

const phrasesByFirstWord: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  TOPICS.flatMap((topic) =>
    LANGUAGES.flatMap((language) =>
      TOPIC_SYNONYMS[topic][language].map((phrase): Phrase => ({
        topic,
        language,
        phrase,
        words: foldedWords(phrase),
      })),
    ),
  ),
  (phrase) => phrase.words[0] ?? '',
);

/**
 * Topics that a text names in any of the languages, in order of first mention, one mention per topic. Where phrases
 * overlap the longest counts: "drug interaction" is not also "drug".
 */
export function topicsMentioned(text: string, languages: readonly Language[] = LANGUAGES): TopicMention[] {
  const words = foldedWords(text);
  const mentions = new Map<Topic, TopicMention>();
  for (let at = 0; at < words.length;) {
    const matches = (phrasesByFirstWord.get(words[at] ?? '') ?? []).filter(
      (phrase) =>
        languages.includes(phrase.language) &&
        phrase.words.every((word, offset) => words[at + offset] === word),
    );
    const longest = Math.max(1, ...matches.map((match) => match.words.length));
    for (const { topic, phrase, language, words: own } of matches)
      if (own.length === longest && !mentions.has(topic))
        mentions.set(topic, { topic, phrase, language, at });
    at += longest;
  }
  return [...mentions.values()];
}
