import { foldWord } from '../lexicon/lexical-tokens.ts';
import { quantitiesOf } from '../text/analyse-text.ts';
import { MEASURED_KINDS } from '../text/quantity.ts';
import type { Statement, WrittenText } from './written-text.ts';

/** Units of measurements that a way to an event may have. */
const OF_PLACES: ReadonlySet<string> = new Set(['m', 'km', 'min', 'm²', '%', 'hour', 'ms']);

/** `[^REF]`, `[1]`, `[2, 3]` and superscript digits, except those of square and cubic metres. */
const MARKER = /\[\^[^\]\n]*\]|\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]|(?<!\b[ckm]?m)[¹²³⁴-⁹]+|[†‡§]/gu;
/** An acronym with a study word beside it, or one with a part joined on, such as `PARADIGM-HF`. */
const ACRONYM = String.raw`\p{Lu}[\p{Lu}\d]{2,}(?:-[\p{Lu}\d]+)?`;
const STUDY = new RegExp(
  [
    String.raw`(?<!\p{L})${ACRONYM}[ -](?:stud(?:y|ies)|trials?|Studien?|Studiendaten|Zulassungsstudie)(?!\p{L})`,
    String.raw`(?<!\p{L})(?:[Ss]tud(?:y|ie)|[Tt]rial|[Éé]tude|[Ee]ssai)\s${ACRONYM}(?!\p{L})`,
    String.raw`(?<!\p{L})(?!COVID|SARS)\p{Lu}{4,}-(?:\p{Lu}{2,4}|\d{1,3})(?![\p{L}\d])`,
  ].join('|'),
  'gu',
);
/** "9 out of 10 doctors", "drei von vier Patienten", "40 patients". */
const NUMBER = String.raw`(?:\d+|one|two|three|four|five|nine|ten|eine[rn]?|zwei|drei|vier|fünf|neun|zehn|une?|deux|trois|quatre|cinq|neuf|dix)`;
const PEOPLE = String.raw`(?:patients?|doctors|physicians|cardiologists|specialists|people|adults|Patient\p{L}*|Ärzt\p{L}*|Menschen|médecins|cardiologues|personnes)`;
const SHARE = new RegExp(
  [
    String.raw`(?<![\p{L}\d])${NUMBER}\s(?:out of|in|of|von|sur)\s${NUMBER}\s${PEOPLE}(?!\p{L})`,
    String.raw`(?<![\p{L}\d])\d[\d.,  ]*\s(?:patients?|subjects|Patient(?:en|innen)|Probanden)(?!\p{L})`,
  ].join('|'),
  'giu',
);

/** Whatever a reader could take for a claim: figures, endpoints, studies, markers, a medicine and what it does. */
export const statedClaims = (written: WrittenText, products: readonly string[]): Statement[] => [
  ...written.hits('claim').map((hit) => ({
    message: 'Free text speaks of effect, safety or evidence.',
    span: written.spanOf(hit),
  })),
  ...effects(written, productTokens(written, products)),
  ...quantitiesOf(written.text, written.language)
    .filter(({ kind, unit }) => MEASURED_KINDS.has(kind) || (kind === 'measurement' && !OF_PLACES.has(unit)))
    .map(({ span }) => ({ message: 'Free text states a measured figure.', span })),
  ...matches(written.text, SHARE, 'Free text states a measured figure.'),
  ...matches(written.text, STUDY, 'Free text names a study.'),
  ...matches(written.text, MARKER, 'Free text has a reference marker.'),
];

const matches = (text: string, pattern: RegExp, message: string): Statement[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    message,
    span: { start: index, end: index + found.length },
  }));

/** Numbers of the tokens that name the product or its active substance. */
function productTokens({ tokens, language }: WrittenText, products: readonly string[]): number[] {
  const names = new Set(
    products.flatMap((name) => name.split(/\s+/u)).map((word) => foldWord(word, language)),
  );
  return tokens.flatMap(({ word }, index) => (names.has(word) ? [index] : []));
}

/** Tokens after a medicine within which a weak verb says what it does. */
const REACH = 4;

const within = ({ first, last }: { first: number; last: number }, token: number): boolean =>
  token >= first && token < last;

function effects(written: WrittenText, products: readonly number[]): Statement[] {
  const medicines = [...products, ...written.hits('medicine').map(({ last }) => last - 1)];
  const subjects = [...medicines, ...written.hits('condition').map(({ first }) => first)];
  const strong = written
    .hits('effect')
    .filter((hit) =>
      written.sentences.some(
        (sentence) => within(sentence, hit.first) && subjects.some((token) => within(sentence, token)),
      ),
    );
  const weak = written
    .hits('action')
    .filter((hit) =>
      written.sentences.some(
        (sentence) =>
          within(sentence, hit.first) &&
          medicines.some(
            (token) => within(sentence, token) && hit.first > token && hit.first - token <= REACH,
          ),
      ),
    );
  const said = written.hits('being').filter((hit) => products.includes(hit.first - 1));
  return [...strong, ...weak, ...said].map((hit) => ({
    message: 'Free text says what a medicine does.',
    span: written.spanOf(hit),
  }));
}
