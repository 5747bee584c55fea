/**
 * Characters that stand for something while the tree is worked on. They come from a private use area, and an imported
 * text is freed of them first, so nobody can write one.
 */
const OPENS = '\ue000';
const CLOSES = '\ue001';
const BRACE = '\ue002';

export const withoutPlaceCharacters = (text: string): string => text.replace(/[\ue000-\ue002]/gu, '');

/** Stands in the tree where a variable of the template will stand. */
export const placeOf = (variable: string): string => `${OPENS}${variable}${CLOSES}`;

/**
 * Makes every brace of imported text inert: Liquid must never see one. A character reference (`&#xE000;`) could have
 * brought a place's characters in after the text was freed of them.
 */
export const withInertBraces = (text: string): string => withoutPlaceCharacters(text).replaceAll('{', BRACE);

/** Braces of a style sheet are its grammar; only the two that Liquid reads are pulled apart. */
export const withInertStyle = (css: string): string =>
  withoutPlaceCharacters(css).replace(/\{(?=[{%])/gu, '{ ');

/** The template's source: variables in place, braces as character references. */
export const asSource = (serialised: string): string =>
  serialised.replaceAll(BRACE, '&#123;').replaceAll(OPENS, '{{ ').replaceAll(CLOSES, ' }}');

/** What stood at a place, as plain HTML that nothing will fill. */
export const asOriginal = (serialised: string): string => serialised.replaceAll(BRACE, '{');
