/**
 * The form of a text in which words are compared: lower case, no diacritics, compatibility forms as plain letters
 * (Unicode NFKD), `ß` as `ss`. "Straße" and "STRASSE" meet; punctuation and spaces stay.
 */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
