const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** Date and time of an entry to the second in the reader's zone, with the zone named. */
export const entryTime = (instant: string, language: 'en' | 'de'): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
