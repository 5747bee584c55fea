const LOCALES = { en: 'en-GB', de: 'de-DE' } as const;

/** Clicks per email sent as a percentage with one decimal; "–" where nothing was sent. */
export const clickRate = (
  { sent, clicked }: { sent: number; clicked: number },
  language: 'en' | 'de',
): string =>
  sent === 0
    ? '–'
    : new Intl.NumberFormat(LOCALES[language], { style: 'percent', maximumFractionDigits: 1 }).format(
        clicked / sent,
      );
