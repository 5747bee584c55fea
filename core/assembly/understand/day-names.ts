const list = (words: string): readonly string[] => words.split(' ');

const ENGLISH_TO_19 = list(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth',
);
const GERMAN_TO_19 = list(
  'erst zweit dritt viert funft sechst siebt acht neunt zehnt elft zwolft dreizehnt vierzehnt funfzehnt sechzehnt siebzehnt achtzehnt neunzehnt',
);
const GERMAN_UNITS = list('ein zwei drei vier funf sechs sieben acht neun');
const FRENCH_TO_19 = list(
  'premier deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
);

const tensOf = (day: number): string => (day < 30 ? 'zwanzig' : 'dreissig');

function germanStem(day: number): string {
  if (day < 20) return GERMAN_TO_19[day - 1] ?? '';
  const unit = GERMAN_UNITS[(day % 10) - 1];
  return unit === undefined ? `${tensOf(day)}st` : `${unit}und${tensOf(day)}st`;
}

function englishName(day: number): string {
  if (day < 20) return ENGLISH_TO_19[day - 1] ?? '';
  if (day % 10 === 0) return day === 20 ? 'twentieth' : 'thirtieth';
  return `${day < 30 ? 'twenty' : 'thirty'}[ -]${ENGLISH_TO_19[(day % 10) - 1] ?? ''}`;
}

function frenchName(day: number): string {
  if (day < 20) return (FRENCH_TO_19[day - 1] ?? '').replace('-', '[ -]');
  const tens = day < 30 ? 'vingt' : 'trente';
  if (day % 10 === 0) return tens;
  return day % 10 === 1 ? `${tens}[ -]et[ -]un` : `${tens}[ -]${FRENCH_TO_19[(day % 10) - 1] ?? ''}`;
}

/** Patterns of the names of each day of a month, from 1, folded: "third", "dritten", "trois". */
const DAYS: readonly string[] = Array.from({ length: 31 }, (_, index) => {
  const day = index + 1;
  return `${englishName(day)}|${germanStem(day)}e[nrms]?|${frenchName(day)}`;
});

/** A day of a month in digits or words, as an alternative of a regular expression; longer names come first. */
export const DAY_NAMES = `\\d{1,2}|${DAYS.toReversed().join('|')}`;

/** From 1; 0 where it is no day. */
export const dayNumber = (said: string): number =>
  /^\d/u.test(said)
    ? Number(said)
    : DAYS.findIndex((names) => new RegExp(`^(?:${names})$`, 'u').test(said)) + 1;
