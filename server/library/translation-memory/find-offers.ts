import type { z } from 'zod';
import { calendarDateIn, coversDate } from '../../../core/clock.ts';
import type { Clock } from '../../../core/clock.ts';
import type { MemoryOffer, searchTranslationMemory } from '../../../core/contract/translation-memory.ts';
import { splitSentences } from '../../../core/library/sentences.ts';
import { timeZoneOf } from '../../../core/library/vocabulary/markets.ts';
import { compareMeaning } from '../../../guardrails/text/compare-meaning.ts';
import { baseLanguage } from '../../../guardrails/text/languages/find-language.ts';
import type { ApprovedPeriod, LibraryMemory, MemoryCache } from './memory-cache.ts';

type Query = z.output<typeof searchTranslationMemory.query>;
type Answer = z.output<(typeof searchTranslationMemory)['responses'][200]>;

const MOST_OFFERS = 5;
/** Of a market's own modules there may be few among the nearest of the whole library. */
const MOST_LOOKED_AT = 40;
const MOST_SENTENCES = 20;

/** Approved renditions for each sentence of a text. Reads the memory of the direction; changes nothing. */
export async function findOffers(
  deps: { memories: MemoryCache; clock: Clock },
  query: Query,
): Promise<Answer> {
  const library = await deps.memories.memoryFor(baseLanguage(query.from), baseLanguage(query.to));
  const now = deps.clock();
  const sentences = splitSentences(query.source).slice(0, MOST_SENTENCES);
  return {
    sentences: sentences.map(({ text }) => ({ source: text, offers: offersFor(library, query, text, now) })),
  };
}

function offersFor(
  { memory, periods }: LibraryMemory,
  query: Query,
  sentence: string,
  now: Date,
): MemoryOffer[] {
  const marketsOf = (moduleId: string): string[] => marketsOn(periods.get(moduleId) ?? [], now);
  const offers = memory
    .search(sentence, MOST_LOOKED_AT, ({ moduleId }) => marketsOf(moduleId).length > 0)
    .map(({ pair, score }): MemoryOffer => {
      const markets = marketsOf(pair.moduleId);
      const differences = compareMeaning(
        { text: sentence, language: query.from },
        { text: pair.source, language: query.from },
      );
      const differs = [...new Set(differences.map(({ kind }) => kind))];
      return { ...pair, score, differs, markets, approvedHere: markets.includes(query.market) };
    });
  return withoutRepeats(offers.toSorted(byRank)).slice(0, MOST_OFFERS);
}

/** The same sentence first; then what is approved here before what is elsewhere; then the nearer. */
const byRank = (first: MemoryOffer, second: MemoryOffer): number =>
  Number(second.score === 1) - Number(first.score === 1) ||
  Number(second.approvedHere) - Number(first.approvedHere) ||
  second.score - first.score;

/** Modules often share a sentence: of equal wordings the first stays. */
function withoutRepeats(offers: readonly MemoryOffer[]): MemoryOffer[] {
  const seen = new Set<string>();
  return offers.filter(({ source, target }) => {
    const key = JSON.stringify([source, target]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Markets with an approval on this day of their own calendar. */
const marketsOn = (periods: readonly ApprovedPeriod[], now: Date): string[] => [
  ...new Set(
    periods
      .filter((period) => coversDate(period, calendarDateIn(now, timeZoneOf(period.market))))
      .map(({ market }) => market),
  ),
];
