const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** Date and time of a signature in the zone in which it was put, the zone named twice: short and by its IANA name. */
export function signedTime(instant: string, timeZone: string, language: 'en' | 'de'): string {
  const written = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone,
  }).format(new Date(instant));
  return `${written} (${timeZone})`;
}
