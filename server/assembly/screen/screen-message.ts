import { isPatientDetail } from '../../../core/assembly/screen/find-patient.ts';
import { findIdentifiers } from '../../../core/assembly/screen/find-identifiers.ts';
import { MEDICINE, reportsAdverseEvent } from '../../../core/assembly/screen/reports-adverse-event.ts';
import { redact } from '../../../core/assembly/screen/screening.ts';
import type { PersonalData, Screening } from '../../../core/assembly/screen/screening.ts';
import { findPhrases } from '../../../core/assembly/understand/find-phrases.ts';
import type { PhraseIndex } from '../../../core/assembly/understand/find-phrases.ts';
import { LANGUAGES } from '../../../core/library/vocabulary/terms.ts';
import { lexicalTokens } from '../../../guardrails/lexicon/lexical-tokens.ts';
import { hitsOf, lexiconOf } from '../../../guardrails/lexicon/lexicon.ts';
import { MARKET_PACKS } from '../../../guardrails/packs.ts';
import { sentences } from '../../../guardrails/text/words.ts';
import type { Database } from '../../db/client.ts';
import { findKnownPeople, findNames } from './find-names.ts';

/**
 * Looks through a message before anything else is done with it: personal data (names, addresses, numbers of people,
 * details of a patient) and the report of an adverse event, in English, German and French. Reads only.
 */
export async function screenMessage(
  database: Database,
  text: string,
  vocabulary: PhraseIndex,
): Promise<Screening> {
  return screenWith(text, vocabulary, await findKnownPeople(database, text));
}

/** The same without the people of a database. */
export function screenWith(
  text: string,
  vocabulary: PhraseIndex,
  known: readonly PersonalData[] = [],
): Screening {
  const pieces = sentences(text, 'en');
  const details = pieces
    .filter((piece) => isPatientDetail(piece.text))
    .map(({ start, end }): PersonalData => ({ kind: 'patient', start, end }));
  const adverseEvent = reportsAdverseEvent(
    sentences(withoutProducts(text, vocabulary), 'en').map((piece) => piece.text),
    namesEvent,
  );
  const personalData = [...findIdentifiers(text), ...findNames(text, vocabulary), ...known, ...details];
  // Who reports an event tells of a person's health: nothing of that message leaves.
  const redacted = adverseEvent ? redact(text, [{ start: 0, end: text.length }]) : redact(text, personalData);
  return { personalData, adverseEvent, redacted };
}

/** The text with one word for every product that the library knows. */
const withoutProducts = (text: string, vocabulary: PhraseIndex): string =>
  findPhrases(text, vocabulary)
    .filter(({ part }) => part === 'product')
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + MEDICINE + rest.slice(end), text);

/** Whether a passage has a word of the lists of adverse events, in any language. */
function namesEvent(passage: string): boolean {
  const [pack] = MARKET_PACKS.values();
  return LANGUAGES.some((language) => {
    const lexicon = pack && lexiconOf(pack, language);
    return lexicon && hitsOf(lexicalTokens(passage, language), lexicon, ['adverse_event']).length > 0;
  });
}
