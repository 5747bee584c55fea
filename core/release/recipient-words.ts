/** Places of a template that a send fills for each recipient: `{{ recipient.firstname }}`, `{{ recipient.name }}`. */
export const RECIPIENT_PLACES = ['firstname', 'name'] as const;
export type RecipientPlace = (typeof RECIPIENT_PLACES)[number];

export type RecipientWords = Readonly<Record<RecipientPlace, string>>;

/** They follow a greeting that fits every name: `Dear …`, `Guten Tag …`, `Bonjour …`. */
const NEUTRAL: Readonly<Record<string, string>> = {
  en: 'colleague',
  de: 'werte Kollegin, werter Kollege',
  fr: 'chère consœur, cher confrère',
};

/** What stands in the signed email and in its exported files: words that fit each recipient. */
export function neutralWords(language: string): RecipientWords {
  const word = NEUTRAL[language.split('-')[0] ?? ''] ?? NEUTRAL['en'] ?? '';
  return { firstname: word, name: word };
}

const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** The words of one recipient; neutral ones where the record has no such name. */
export function wordsFor(
  { title, givenName, familyName }: { title: string; givenName: string; familyName: string },
  language: string,
): RecipientWords {
  const neutral = neutralWords(language);
  return {
    firstname: onOneLine(givenName) || neutral.firstname,
    name: onOneLine(`${title} ${givenName} ${familyName}`) || neutral.name,
  };
}
