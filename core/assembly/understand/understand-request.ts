import type { CalendarDate } from '../../clock.ts';
import type { Question, Understanding, UnderstoodPart } from '../understanding.ts';
import { abbreviations } from './abbreviations.ts';
import { withConceptPairs } from './concept-pairs.ts';
import { withDescribedParts } from './described-parts.ts';
import { findDate } from './find-date.ts';
import { findIntent, findSlotNumber } from './find-intent.ts';
import type { Intent } from './find-intent.ts';
import { followMarket } from './follow-market.ts';
import { findPhrases } from './find-phrases.ts';
import type { PhraseIndex } from './find-phrases.ts';
import { languageOf } from './language-of.ts';
import { withoutFalseNegations } from './negation.ts';
import {
  localeCodes,
  marketCodes,
  smallMarketCodes,
  withAdjectivesAsLanguages,
  withCitiesAsMarkets,
  withMomentsAfter,
} from './refine-found.ts';
import { settleParts } from './settle-parts.ts';
import { withFamilies } from './word-families.ts';
import { foldWithPlaces } from './words.ts';

export interface Understood {
  intent: Intent;
  /** Slot that the message points to, from 1. */
  slotNumber: number | undefined;
  /** Everything known after this message: what was known before, overwritten by what it says. */
  understanding: Understanding;
  /** Parts that this message itself named. */
  named: UnderstoodPart[];
  /** Parts of this message that cannot be used as said. */
  questions: Question[];
}

/** An HCP is named by id only, as the library writes it. */
const HCP_ID = /\bHCP-[A-Z]{2}-\d{2,}\b/u;

/**
 * Reads a request in English, German or French against a vocabulary, without a model: typing errors, inflected and
 * compound words, what is taken back or corrected. A part that is named twice with different values becomes a question;
 * nothing is guessed. `previous` is what the conversation knew before.
 */
export function understandRequest(
  text: string,
  index: PhraseIndex,
  previous: Understanding,
  today: CalendarDate,
): Understood {
  const written = foldWithPlaces(text);
  const { folded } = written;
  // "Do not forget" names no topic.
  const readable = withoutFalseNegations(folded);
  const codes = [...marketCodes(text), ...abbreviations(text, index)].map((hit) => ({
    ...hit,
    start: written.foldedPlace(hit.start),
    end: written.foldedPlace(hit.end),
  }));
  const phrases = withFamilies(
    readable,
    withConceptPairs(readable, withDescribedParts(readable, findPhrases(readable, index))).filter(
      (hit) => !codes.some(({ start, end, part }) => part !== 'market' && hit.start < end && hit.end > start),
    ),
  );
  const hits = [...phrases, ...codes, ...smallMarketCodes(folded, phrases), ...localeCodes(folded)]
    .toSorted((one, other) => one.start - other.start)
    .map((hit) => ({ ...hit, words: written.original(hit.start, hit.end) }));
  const found = withCitiesAsMarkets(
    folded,
    withAdjectivesAsLanguages(folded, withMomentsAfter(folded, hits)),
  );
  const { understanding, named, questions } = settleParts(folded, found, previous);
  const day = findDate(written, today, found);
  if (day) {
    named.push('plannedSendDate');
    understanding.plannedSendDate = { value: day.date, source: 'request', words: day.words };
  }
  const person = HCP_ID.exec(text)?.[0];
  if (person !== undefined) {
    named.push('hcp');
    understanding.hcp = { value: person, source: 'request', words: person };
  }
  return {
    intent: findIntent(folded, named),
    slotNumber: findSlotNumber(folded),
    understanding: followMarket(previous, understanding, named.includes('language'), languageOf(text)),
    named,
    questions,
  };
}
