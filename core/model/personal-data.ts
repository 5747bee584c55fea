/** Kinds of personal data that stop a question to the model. */
export type PersonalDataKind = 'email' | 'telephone' | 'person_name' | 'person_id';

const EMAIL = /[^\s@<>()"',;:]{1,64}@[^\s@<>()"',;:]{1,250}\.\p{L}{2,}/u;
/** Digits behind a plus sign or a leading zero, in groups; dates and decimals have neither. */
const TELEPHONE =
  /(?<![\p{L}\p{N}.,:/@_-])(?:\+|\(?0)[1-9](?:\(0\))?(?:[\s./()–-]{0,2}\d){6,13}(?![\p{L}\d@])|(?<![\p{L}\p{N}.,-])\(?[2-9]\d{2}\)?[ .-][2-9]\d{2}[ .-]\d{4}(?![\d.,-])/u;
const DATE = /\b\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?\b|\b\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b/gu;

/** One form of a word for comparison: no accents, small letters; "Müller" and "Mueller" meet. */
const foldName = (word: string): string =>
  word
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}’']+/gu) ?? [];

/** Names and identifiers of known persons, in the form in which texts are compared with them. */
export interface KnownPersons {
  /** Given names by family name, all folded; names of several words are keyed by their last word. */
  names: ReadonlyMap<string, ReadonlySet<string>>;
  /** Identifiers and sign-in names, in small letters. */
  ids: ReadonlySet<string>;
}

export interface PersonToKnow {
  givenName: string;
  familyName: string;
  ids: readonly string[];
}

const SHORTEST_ID = 4;

/**
 * Gathers what texts are compared with. An identifier counts when it has at least four characters and a digit, a dot or
 * a dash, so that a person whose id is an ordinary word does not stop every question.
 */
export function knowPersons(persons: Iterable<PersonToKnow>): KnownPersons {
  const names = new Map<string, Set<string>>();
  const ids = new Set<string>();
  for (const { givenName, familyName, ids: own } of persons) {
    const given = wordsOf(foldName(givenName));
    const family = wordsOf(foldName(familyName)).at(-1);
    if (family !== undefined) {
      const known = names.get(family) ?? new Set<string>();
      names.set(family, known);
      for (const name of given) known.add(name);
    }
    for (const id of own) if (id.length >= SHORTEST_ID && /[\d.@_-]/u.test(id)) ids.add(id.toLowerCase());
  }
  return { names, ids };
}

const TITLE = /^(?:dr|prof|professor|doctor|doktor|docteur|mr|mrs|ms|herr|herrn|frau|monsieur|madame|mme)$/u;
/** How far apart given and family name may stand: middle names and particles. */
const NAME_SPAN = 4;

function namesPerson(text: string, { names }: KnownPersons): boolean {
  const words = wordsOf(text).map((word) => ({ folded: foldName(word), capital: /^\p{Lu}/u.test(word) }));
  return words.some(({ folded, capital }, index) => {
    const given = names.get(folded);
    if (!given) return false;
    if (capital && TITLE.test(words[index - 1]?.folded ?? '')) return true;
    const near = words.slice(Math.max(0, index - NAME_SPAN), index + 1 + NAME_SPAN);
    return near.some((other) => given.has(other.folded) && other.folded !== folded);
  });
}

const hasId = (text: string, { ids }: KnownPersons): boolean =>
  ids.size > 0 &&
  (text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}._@+-]*/gu) ?? []).some(
    (word) => ids.has(word) || ids.has(word.replace(/[.]+$/u, '')),
  );

/** Kinds of personal data that a text shows; empty when none is found. */
export function findPersonalData(text: string, known: KnownPersons): PersonalDataKind[] {
  const kinds: [PersonalDataKind, boolean][] = [
    ['email', EMAIL.test(text)],
    ['telephone', TELEPHONE.test(text.replaceAll(DATE, (date) => 'x'.repeat(date.length)))],
    ['person_name', namesPerson(text, known)],
    ['person_id', hasId(text, known)],
  ];
  return kinds.flatMap(([kind, found]) => (found ? [kind] : []));
}

const GLOBAL_EMAIL = new RegExp(EMAIL, 'gu');
const GLOBAL_TELEPHONE = new RegExp(TELEPHONE, 'gu');

/** Library text as a model may see it: addresses of the company's own desks are taken out, the rest stays. */
export const maskContacts = (text: string): string =>
  text.replace(GLOBAL_EMAIL, '[email]').replace(GLOBAL_TELEPHONE, '[telephone]');

/**
 * Every text inside a value, the texts inside JSON that is itself kept as text included. Without recursion: a reply may
 * nest as deep as its length allows.
 */
export function textsOf(value: unknown): string[] {
  const texts: string[] = [];
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const each = rest.pop();
    if (typeof each === 'string') {
      texts.push(each);
      rest.push(insideOf(each));
    } else if (Array.isArray(each)) {
      for (const member of each) rest.push(member);
    } else if (typeof each === 'object' && each !== null) {
      for (const [key, member] of Object.entries(each)) rest.push(key, member);
    }
  }
  return texts;
}

/** The JSON that a text holds from its first bracket to its last; undefined where there is none. */
function insideOf(text: string): unknown {
  const from = text.search(/[{[]/u);
  const to = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  if (from < 0 || to <= from) return undefined;
  try {
    const inner: unknown = JSON.parse(text.slice(from, to + 1));
    return inner;
  } catch {
    return undefined;
  }
}
