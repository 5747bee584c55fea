import { audienceOfCode, audienceOfWords, marketOfCountry } from '../../../core/people/fhir-terms.ts';
import { isMarket, MARKETS } from '../../../core/library/vocabulary/markets.ts';
import type { FieldProblem } from '../../../core/library/import-words.ts';
import type { Fhir } from './fhir-values.ts';
import { conceptWords, objectIn, objectsIn, textIn, textsIn } from './fhir-values.ts';

type Mapped = { value: unknown } | { problem: FieldProblem };
const problem = (field: string, reason: string): Mapped => ({ problem: { field, reason } });

/**
 * An HCP from a FHIR Practitioner (R4 or R5) and the PractitionerRole resources that name it. Specialty comes from a
 * role, else from a qualification; market from an address; language from `communication`, else the market's own.
 */
export function hcpOf(practitioner: Fhir, roles: readonly Fhir[]): Mapped {
  const id = textIn(practitioner, 'id');
  if (id === '') return problem('id', 'is missing in the Practitioner');
  const name = bestName(objectsIn(practitioner, 'name'));
  const familyName = textIn(name, 'family') || textIn(name, 'text');
  if (familyName === '') return problem('name.family', 'is missing in the Practitioner');
  const specialty = specialtyOf(practitioner, roles);
  if (specialty === '') {
    return problem(
      'specialty',
      `is missing: neither a PractitionerRole in this file nor a qualification of ${id} names one`,
    );
  }
  const market = [practitioner, ...roles]
    .flatMap((resource) => objectsIn(resource, 'address'))
    .map((address) => marketOfCountry(textIn(address, 'country')))
    .find((country) => country !== '');
  if (market === undefined) return problem('address.country', 'is missing, so the market is not known');
  const language = languageOf(practitioner, market);
  if (language === '')
    return problem('communication', `is missing, and ${market} has no language of its own here`);
  const email = [...roles, practitioner]
    .flatMap((resource) => [...objectsIn(resource, 'telecom'), ...contactPoints(resource)])
    .find((telecom) => textIn(telecom, 'system') === 'email' && textIn(telecom, 'use') !== 'old');
  return {
    value: {
      id,
      title: textsIn(name, 'prefix').join(' '),
      givenName: textsIn(name, 'given').join(' '),
      familyName,
      specialty,
      market,
      language,
      ...(email ? { email: textIn(email, 'value') } : {}),
    },
  };
}

/** R5 keeps a role's telecom below `contact`. */
const contactPoints = (resource: Fhir): Fhir[] =>
  objectsIn(resource, 'contact').flatMap((contact) => objectsIn(contact, 'telecom'));

const NAME_USES = ['official', 'usual', ''];

/** The official name, else the usual one, else the first that is not outdated. */
function bestName(names: readonly Fhir[]): Fhir {
  for (const use of NAME_USES) {
    const found = names.find((name) => textIn(name, 'use') === use);
    if (found) return found;
  }
  return names.find((name) => textIn(name, 'use') !== 'old') ?? {};
}

function specialtyOf(practitioner: Fhir, roles: readonly Fhir[]): string {
  const named = conceptWords(roles.flatMap((role) => objectsIn(role, 'specialty')));
  const known = named.codes.map(audienceOfCode).find((audience) => audience !== undefined);
  const [words] = named.words;
  if (known !== undefined) return known;
  if (words !== undefined) return audienceOfWords(words);
  // A qualification such as "Bachelor of Science" is no specialty: only codes that are one count.
  const qualifications = objectsIn(practitioner, 'qualification').map((each) => objectIn(each, 'code'));
  return (
    conceptWords(qualifications)
      .codes.map(audienceOfCode)
      .find((audience) => audience !== undefined) ?? ''
  );
}

/** R4 lists CodeableConcepts in `communication`; R5 puts them into `communication[].language`. */
function languageOf(practitioner: Fhir, market: string): string {
  const spoken = objectsIn(practitioner, 'communication').flatMap((each) => [
    each,
    objectIn(each, 'language'),
  ]);
  const [code] = conceptWords(spoken).codes;
  return code ?? (textIn(practitioner, 'language') || usualLanguageOf(market));
}

/** The market's first language here, else the one that Unicode CLDR holds for the most likely there; empty if unknown. */
function usualLanguageOf(market: string): string {
  if (isMarket(market)) return MARKETS[market].languages[0];
  if (!/^[A-Z]{2}$/u.test(market)) return '';
  const { language } = new Intl.Locale(`und-${market}`).maximize();
  return language === 'und' ? '' : language;
}
