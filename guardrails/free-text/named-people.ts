import type { Statement, WrittenText } from './written-text.ts';

const PERSON = 'Free text names a person.';
const CONTACT = 'Free text has an address or a telephone number.';

const EMAIL = /[^\s@<>()]{1,64}@[^\s@<>()]{1,250}\.\p{L}{2,}/gu;
const WEB =
  /\bhttps?:\/\/\S+|\bwww\.\S+|\b[\p{L}\d-]{2,}\.(?:com|org|net|info|eu|health|de|fr|co\.uk|uk|ch|at|be|ie)(?:\/\S*)?(?![\p{L}\d.])/giu;
/** Digits behind a plus sign, a leading zero or a word for a telephone; a date has neither. */
const TELEPHONE =
  /(?:\b(?:tel|phone|telephone|mobile|cell|fax|call|ring|text|telefon|mobil|handy|anruf|rufnummer|téléphone|portable)\b[^\d\n+]{0,25}\+?|\+|(?<![\d.,:/-])\(?0)\d(?:[\s./()–-]{0,2}\d){5,14}(?![\d:])/giu;
const DATE = /\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b|\b\d{4}-\d{2}-\d{2}\b/gu;

/** Names of people, and ways to reach them: an email that many receive names none (ABPI cl. 15.5, GDPR Art. 4(1)). */
export const namedPeople = (written: WrittenText): Statement[] => [
  ...written.hits('title').flatMap(({ last }) => nameAfterTitle(written, last)),
  ...written.hits('given_name').flatMap(({ first }) => fullName(written, first)),
  ...written.hits('salutation').flatMap(({ last }) => nameAfterSalutation(written, last)),
  ...[EMAIL, WEB].flatMap((pattern) => found(written.text, pattern)),
  ...found(
    written.text.replaceAll(DATE, (date) => 'x'.repeat(date.length)),
    TELEPHONE,
  ),
];

const found = (text: string, pattern: RegExp): Statement[] =>
  Array.from(text.matchAll(pattern), ({ 0: words, index }) => ({
    message: CONTACT,
    span: { start: index, end: index + words.length },
  }));

const printed = ({ text, tokens }: WrittenText, token: number): string =>
  text.slice(tokens[token]?.start ?? 0, tokens[token]?.end ?? 0);

const between = ({ text, tokens }: WrittenText, token: number): string =>
  text.slice(tokens[token - 1]?.end ?? 0, tokens[token]?.start ?? 0);

/** Begins with a capital letter and goes on in small ones, and is no word that people are addressed by. */
const isName = (written: WrittenText, token: number): boolean =>
  /^\p{Lu}[\p{L}’'-]+$/u.test(printed(written, token)) &&
  !(['address', 'place', 'title'] as const).some((kind) => written.is(kind, token));

const nameAt = (written: WrittenText, first: number, count: number): Statement => ({
  message: PERSON,
  span: written.spanOf({ first, last: first + count }),
});

/** "Dr Smith", "Frau Dr. Weber", "M. Dupont": a full stop may follow a title that is an abbreviation. */
function nameAfterTitle(written: WrittenText, next: number): Statement[] {
  const title = printed(written, next - 1);
  const isAbbreviated = title.length <= 4 && printed(written, next) === '.';
  const at = isAbbreviated ? next + 1 : next;
  // "Dear Professor, Thank you" and a new line are no names.
  return /^[ \u00a0\u202f]*$/u.test(between(written, at)) && /^\p{Lu}/u.test(title) && isName(written, at)
    ? [nameAt(written, at, 1)]
    : [];
}

/** "Anna Weber", but not "Hotel Charlotte Platz" or "Robert-Koch-Institut". */
function fullName(written: WrittenText, first: number): Statement[] {
  const isOfPlace = [first - 1, first + 1, first + 2].some((token) => written.is('place', token));
  const isTwo =
    isName(written, first) && isName(written, first + 1) && /^[ -]$/u.test(between(written, first + 1));
  return isTwo && !isOfPlace ? [nameAt(written, first, 2)] : [];
}

/** "Dear Anna", "Lieber Jonas": a given name right after a greeting. */
const nameAfterSalutation = (written: WrittenText, next: number): Statement[] =>
  written.is('given_name', next) &&
  /^[\s,]{1,3}$/u.test(between(written, next)) &&
  isName(written, next) &&
  !written.is('address', next + 1)
    ? [nameAt(written, next, 1)]
    : [];
