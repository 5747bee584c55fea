import { isMarket, MARKETS } from '../../library/vocabulary/markets.ts';
import type { Found } from './find-phrases.ts';

/** Two-letter codes count only in capitals: "us" and "de" are ordinary words. */
const CODE = /(?<![\p{L}\p{N}-])[A-Z]{2}(?![\p{L}\p{N}]|-[A-Z\d])/gu;
/** Letters of number plates, where they stand for a country: "in D", "für A", ", D,". */
const LETTER =
  /(?<=\b(?:in|für|fuer|for|nach) )[DAF](?![\p{L}\p{N}'’.-])|(?<=,\s?)D(?=\s?,)|(?<=(?<!\b[Vv]itamin) )D(?= \p{Lu}\p{L}{3})/gu;
const LETTERS: Readonly<Record<string, string>> = { D: 'DE', A: 'AT', F: 'FR' };
const AREA = /\bDACH\b/gu;
const AREA_MARKETS = ['DE', 'AT', 'CH'];

const hitOf = (match: RegExpExecArray, value: string): Found => ({
  part: 'market',
  value,
  words: match[0],
  start: match.index,
  end: match.index + match[0].length,
});

/** Markets that are named by a code. */
export const marketCodes = (text: string): Found[] => [
  ...[...text.matchAll(CODE)].filter((match) => isMarket(match[0])).map((match) => hitOf(match, match[0])),
  ...[...text.matchAll(LETTER)].map((match) => hitOf(match, LETTERS[match[0]] ?? '')),
  ...[...text.matchAll(AREA)].flatMap((match) => AREA_MARKETS.map((market) => hitOf(match, market))),
];

const LOCALE =
  /\b(?:(?<language>de|en|fr)[-_](?<market>at|be|ch|de|fr|gb|ie|us)|(?<first>be|ch)[-_/ ](?<second>de|fr))\b/gu;

/** Market and language in one: "fr-CH", "CH/de", "ch fr". */
export const localeCodes = (folded: string): Found[] =>
  [...folded.matchAll(LOCALE)].flatMap((match): Found[] => {
    const { language, market, first, second } = match.groups ?? {};
    const place = { words: match[0], start: match.index, end: match.index + match[0].length };
    return [
      { part: 'market', value: (market ?? first ?? '').toUpperCase(), ...place },
      { part: 'language', value: language ?? second ?? '', ...place },
    ];
  });

const LANGUAGE_OF: Readonly<Record<string, string>> = { FR: 'fr', DE: 'de' };
const OWN_CODE = /^(?:FR|DE)$/u;
const OWN_WORD = /^(?:french|german)$/iu;
const ENDS = /^\s*(?:$|[,;.:!\n)]|(?:please|text|version|copy)\b)/u;

/** "Belgian cardiologists, French": beside a market that speaks it, an adjective that stands alone names the language. */
export const withAdjectivesAsLanguages = (folded: string, found: readonly Found[]): Found[] =>
  found.map((hit): Found => {
    const language = LANGUAGE_OF[hit.value];
    const alone =
      hit.part === 'market' &&
      ((OWN_WORD.test(hit.words) && ENDS.test(folded.slice(hit.end))) ||
        (OWN_CODE.test(hit.words) && folded[hit.start - 1] === '(' && folded[hit.end] === ')'));
    const spoken = found.some(
      ({ part, value }) =>
        part === 'market' &&
        value !== hit.value &&
        isMarket(value) &&
        MARKETS[value].languages.some((each) => each === language),
    );
    return language !== undefined && alone && spoken ? { ...hit, part: 'language', value: language } : hit;
  });

const SMALL_CODE = /^\s+(?<code>de|at|ch|fr|be|ie|gb|us)\s*(?=[,;.:\n]|$)/u;

/** A code in small letters counts only right after an audience: "kardios de, safety". */
export const smallMarketCodes = (folded: string, found: readonly Found[]): Found[] =>
  found.flatMap((hit): Found[] => {
    const match = hit.part === 'audience' ? SMALL_CODE.exec(folded.slice(hit.end)) : null;
    const code = match?.groups?.['code'];
    if (code === undefined) return [];
    const start = folded.indexOf(code, hit.end);
    return [{ part: 'market', value: code.toUpperCase(), words: code, start, end: start + code.length }];
  });

const AFTERWARDS = /\b(?:after|following|since|post|nach|im nachgang|apres|suite a|depuis)\b[^,.;]{0,24}$/u;
/** Moments of which a congress can be the occasion. */
const isOccasion = ({ part, value }: Found): boolean => part === 'moment' && value === 'congress';

/** "After the ESC" is after an event, whatever the event is called. */
export const withMomentsAfter = (folded: string, found: readonly Found[]): Found[] =>
  found.map((hit) =>
    isOccasion(hit) && AFTERWARDS.test(folded.slice(0, hit.start)) ? { ...hit, value: 'post_event' } : hit,
  );

const PLACE_OF_EVENT = /^\s*(?:\d{4}\s*)?(?:in|at|a|au|en|im)?\s*$/u;

/**
 * A city stands for its market where no market is named; "the congress in Munich" says where the congress was, not where
 * the doctors practise.
 */
export function withCitiesAsMarkets(folded: string, found: readonly Found[]): Found[] {
  const named = found.some(({ part }) => part === 'market' || part === 'unknownMarket');
  const moments = found.filter(({ part }) => part === 'moment');
  return found.flatMap((hit): Found[] => {
    if (hit.part !== 'city') return [hit];
    const atEvent = moments.some(
      ({ end }) => end <= hit.start && PLACE_OF_EVENT.test(folded.slice(end, hit.start)),
    );
    return named || atEvent ? [] : [{ ...hit, part: 'market' }];
  });
}
