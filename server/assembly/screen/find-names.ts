import { foldWord } from '../../../guardrails/lexicon/lexical-tokens.ts';
import { lexiconOf } from '../../../guardrails/lexicon/lexicon.ts';
import { namedPeople } from '../../../guardrails/free-text/named-people.ts';
import { readWritten } from '../../../guardrails/free-text/written-text.ts';
import { words } from '../../../guardrails/text/words.ts';
import { MARKET_PACKS } from '../../../guardrails/packs.ts';
import { LANGUAGES } from '../../../core/library/vocabulary/terms.ts';
import { findPhrases } from '../../../core/assembly/understand/find-phrases.ts';
import type { PhraseIndex } from '../../../core/assembly/understand/find-phrases.ts';
import type { PersonalData } from '../../../core/assembly/screen/screening.ts';
import type { Database } from '../../db/client.ts';

/** How the assistant is called: greeting it names no person. */
const OWN_NAME = /imprimatur/iu;
const DIGITS = /\d{5,}|\d[\d\s./()-]{5,}\d/u;
/** An address of a page names no person; the address of a mailbox does. */
const PAGE = /^(?:https?:|www\.)|^[^@\s]+\.\p{L}{2,}/iu;

/**
 * Names of people and ways to reach them, by the rules that judge free text (LANG-002), read in every language: nobody
 * knows in which one a person writes. A word of the vocabulary ("Dear Cardiologists") is no name.
 */
export function findNames(text: string, vocabulary: PhraseIndex): PersonalData[] {
  const [pack] = MARKET_PACKS.values();
  const known = findPhrases(text, vocabulary);
  const isVocabulary = ({ start, end }: { start: number; end: number }): boolean =>
    known.some((phrase) => phrase.start < end && phrase.end > start);
  return LANGUAGES.flatMap((language) => {
    const lexicon = pack && lexiconOf(pack, language);
    return lexicon ? namedPeople(readWritten(text, language, lexicon)) : [];
  }).flatMap(({ span }): PersonalData[] => {
    const found = text.slice(span.start, span.end);
    const isContact = found.includes('@') || DIGITS.test(found);
    if (isContact) return [{ ...span, kind: 'contact' }];
    return PAGE.test(found) || OWN_NAME.test(found) || isVocabulary(span) ? [] : [{ ...span, kind: 'name' }];
  });
}

/** Two words beside each other that begin with capital letters: what a full name looks like. */
const CAPITAL = /^\p{Lu}/u;

const folded = (name: string): string => foldWord(name, 'en');

/** Full names of HCPs of the database, in either order of given and family name. */
export async function findKnownPeople(database: Database, text: string): Promise<PersonalData[]> {
  const pieces = words(text);
  const pairs = pieces.flatMap((first, index) => {
    const second = pieces[index + 1];
    const isPair =
      second && CAPITAL.test(first.text) && CAPITAL.test(second.text) && second.start - first.end <= 2;
    return isPair ? [{ first, second }] : [];
  });
  if (pairs.length === 0) return [];
  const { rows } = await database.query<{ given: string; family: string }>(
    `SELECT content->>'givenName' AS given, content->>'familyName' AS family FROM hcp
      WHERE lower(content->>'familyName') = ANY($1::text[])`,
    [
      [
        ...new Set(
          pairs.flatMap(({ first, second }) => [first, second].map((word) => word.text.toLowerCase())),
        ),
      ],
    ],
  );
  const names = new Set(rows.map(({ given, family }) => `${folded(given)} ${folded(family)}`));
  return pairs.flatMap(({ first, second }): PersonalData[] => {
    const isKnown =
      names.has(`${folded(first.text)} ${folded(second.text)}`) ||
      names.has(`${folded(second.text)} ${folded(first.text)}`);
    return isKnown ? [{ kind: 'name', start: first.start, end: second.end }] : [];
  });
}
