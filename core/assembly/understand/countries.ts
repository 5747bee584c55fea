import { fold } from '../../fold.ts';
import { wordsOf } from './words.ts';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * Country names in English, German and French with their ISO 3166-1 code, from the CLDR data of `Intl.DisplayNames`.
 * So "Spain" is known to be a market even where no pack serves it, and can be refused by name instead of overlooked.
 */
export function countryNames(): { phrase: string; code: string }[] {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return ['en', 'de', 'fr'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => {
      // Codes that CLDR keeps for regions that are no country (EU, UN, ZZ, pseudo-locales XA and XB).
      if (/^(?:EU|EZ|UN|ZZ|X[AB]|Q[O-Z])$/u.test(code)) return [];
      // Withdrawn codes (DD) answer with the name of the country that succeeded them.
      if (new Intl.Locale('und', { region: code }).region !== code) return [];
      const name = names.of(code);
      return name
        ? [
            {
              phrase: wordsOf(fold(name))
                .map((word) => word.folded)
                .join(' '),
              code,
            },
          ]
        : [];
    });
  });
}
