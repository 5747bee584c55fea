import { fold } from '../../fold.ts';
import { MARKETS } from '../../library/vocabulary/markets.ts';
import { TOPIC_SYNONYMS } from '../../library/vocabulary/topic-synonyms.ts';
import type { UnderstoodPart } from '../understanding.ts';
import { CITIES } from './cities.ts';
import { countryNames } from './countries.ts';
import { indexPhrases, phraseOf } from './find-phrases.ts';
import type { Phrase, PhraseIndex } from './find-phrases.ts';
import { wordsOf } from './words.ts';
import {
  AUDIENCE_PHRASES,
  CHANNEL_PHRASES,
  LANGUAGE_PHRASES,
  MARKET_PHRASES,
  MOMENT_PHRASES,
} from './phrases.ts';
import { REQUEST_TOPICS } from './request-topics.ts';

/** What the installation's library adds to the vocabulary. */
export interface LibraryNames {
  products: readonly { id: string; name: string; genericName: string }[];
  templates: readonly { id: string; name: string }[];
}

const phrasesOf = (part: UnderstoodPart, table: Readonly<Record<string, readonly string[]>>): Phrase[] =>
  Object.entries(table).flatMap(([value, texts]) => texts.map((text) => phraseOf(part, value, text)));

const isKnownMarket = (code: string) => Object.hasOwn(MARKETS, code);

function fixedPhrases(): Phrase[] {
  return [
    ...phrasesOf('language', LANGUAGE_PHRASES),
    ...phrasesOf('market', MARKET_PHRASES),
    ...phrasesOf('channel', CHANNEL_PHRASES),
    ...phrasesOf('moment', MOMENT_PHRASES),
    ...phrasesOf('audience', AUDIENCE_PHRASES),
    ...Object.entries(TOPIC_SYNONYMS).flatMap(([topic, byLanguage]) =>
      Object.values(byLanguage).flatMap((texts) => texts.map((text) => phraseOf('topics', topic, text))),
    ),
    ...phrasesOf('topics', REQUEST_TOPICS),
    ...Object.entries(CITIES).flatMap(([market, names]) =>
      names.map((name) => phraseOf('city', market, name)),
    ),
    ...countryNames().map(({ phrase, code }) =>
      phraseOf(isKnownMarket(code) ? 'market' : 'unknownMarket', code, phrase),
    ),
  ];
}

let fixed: Phrase[] | undefined;

/** All phrases that can be understood: the fixed vocabulary and the library's product and template names. */
export function requestIndex(names: LibraryNames): PhraseIndex {
  fixed ??= fixedPhrases();
  return indexPhrases([
    ...names.products.flatMap(({ id, name, genericName }) =>
      [id, name, genericName].map((text) => phraseOf('product', id, text)),
    ),
    ...names.templates.flatMap(({ id, name }) => [id, name].map((text) => phraseOf('template', id, text))),
    ...fixed,
  ]);
}

const known = (): readonly Phrase[] => (fixed ??= fixedPhrases());

/** The code that a name stands for (`Germany`: `DE`; `cardiologists`: `cardiology`); itself where it is no name. */
export function understoodCode(part: string, name: string): string {
  const words = wordsOf(fold(name))
    .map((word) => word.folded)
    .join(' ');
  const ofPart = known().filter((phrase) => phrase.part === part);
  const code = ofPart.find(({ value }) => value.toLowerCase() === name.trim().toLowerCase());
  return (code ?? ofPart.find((phrase) => phrase.words.join(' ') === words))?.value ?? name;
}
