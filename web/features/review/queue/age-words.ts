const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** A span of seconds in its largest whole unit: "3 hours", "2 Tage"; under a minute counts as one. */
export function ageWords(seconds: number, language: 'en' | 'de'): string {
  const [unit, size] = UNITS.find(([, length]) => seconds >= length) ?? ['minute', 60];
  return new Intl.NumberFormat(LOCALES[language], { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.max(1, Math.floor(seconds / size)),
  );
}
