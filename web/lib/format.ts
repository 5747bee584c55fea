const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** A calendar date (`YYYY-MM-DD`) for people, free of time zones. */
export const formatDay = (day: string, language: 'en' | 'de'): string => {
  const instant = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(instant.getTime())
    ? day
    : new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' }).format(instant);
};

/** An instant (ISO 8601) in the reader's zone, with the zone named. */
export const formatInstant = (instant: string, language: 'en' | 'de'): string =>
  new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));

export const formatNumber = (value: number, language: 'en' | 'de'): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value);
