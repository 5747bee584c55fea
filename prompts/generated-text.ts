import { markersOf } from '../core/library/markup.ts';

const NUMBER = /\d+(?:[.,]\d+)*/gu;
const numbersOf = (text: string): string[] => text.match(NUMBER) ?? [];

/** A number as a reader of any of the languages takes it: `1,5` and `1.5` are one. */
const sameNumber = (text: string): string => text.replaceAll(',', '.');

/** Why a text may not be suggested beside its source: an address, markup, or a number that the source does not state. */
export function faultOfShortText(text: string, source: string): string | undefined {
  if (/https?:|www\.|mailto:|@/iu.test(text)) return 'The text has an address.';
  if (/[<>{}[\]*#^]/u.test(text)) return 'The text has markup.';
  if (/\p{Cc}/u.test(text)) return 'The text is not one line.';
  const known = new Set(numbersOf(source).map(sameNumber));
  return numbersOf(text).every((number) => known.has(sameNumber(number)))
    ? undefined
    : 'The text states a number that its source does not state.';
}

const ADDRESS = /(?:https:\/\/|mailto:)[^\s)"<>]+/gu;
const sorted = (values: Iterable<string>): string => [...values].toSorted().join('\n');

/** Why an adapted or translated text may not be suggested: its numbers, addresses or reference markers are not the source's. */
export function faultOfAdaptation(text: string, source: string): string | undefined {
  if (sorted(markersOf(text)) !== sorted(markersOf(source)))
    return 'The reference markers are not those of the source.';
  if (sorted(text.match(ADDRESS) ?? []) !== sorted(source.match(ADDRESS) ?? []))
    return 'The addresses are not those of the source.';
  const numbers = (value: string) =>
    sorted(numbersOf(value.replace(ADDRESS, '')).map((each) => each.replace(/[.,]/gu, '')));
  if (numbers(text) !== numbers(source)) return 'The numbers are not those of the source.';
  const added = [...'<>{}'].some((mark) => text.includes(mark) && !source.includes(mark));
  return added ? 'The text has markup that its source does not have.' : undefined;
}
