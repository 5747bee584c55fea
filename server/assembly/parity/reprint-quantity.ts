import { baseLanguage } from '../../../guardrails/text/languages/find-language.ts';

/** Marks of a number as each language prints it (Unicode CLDR 47, number symbols). */
const MARKS: Readonly<Record<string, { decimal: string; group: string; percent: string }>> = {
  en: { decimal: '.', group: ',', percent: '%' },
  de: { decimal: ',', group: '.', percent: '\u00a0%' },
  fr: { decimal: ',', group: '\u202f', percent: '\u202f%' },
};
const NUMBER = /\d+(?:[.,’'\u00a0\u202f]\d+)*/gu;

/**
 * A number of one language, with the signs and symbols around it, as another language prints it: `12.4%` is `12,4 %` in
 * German. Words stay as they are. Undefined for a language whose marks are not known here.
 */
export function reprintQuantity(printed: string, from: string, to: string): string | undefined {
  const [before, after] = [MARKS[baseLanguage(from)], MARKS[baseLanguage(to)]];
  if (!before || !after) return undefined;
  return printed
    .replaceAll(NUMBER, (number) =>
      [...number]
        .map((character) => {
          if (/\d/u.test(character)) return character;
          return character === before.decimal ? after.decimal : after.group;
        })
        .join(''),
    )
    .replaceAll(/(?<=\d)[ \u00a0\u202f]?%/gu, after.percent);
}
