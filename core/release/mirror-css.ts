const OTHER_SIDE: Readonly<Record<string, string>> = {
  left: 'right',
  right: 'left',
  ltr: 'rtl',
  rtl: 'ltr',
};

/** The same word for the other side, in the same letter case as far as it matters to CSS and HTML: it does not. */
export const otherSide = (word: string): string => OTHER_SIDE[word.toLowerCase()] ?? word;

const SIDED_PROPERTY = /\b(padding|margin|border|border-top|border-bottom)-(left|right)(?=[\s:-])/giu;
const POSITION = /(^|[;{\s])(left|right)(?=\s*:)/giu;
const SIDED_VALUE = /\b(text-align|float|clear|direction)(\s*:\s*)(left|right|ltr|rtl)\b/giu;
const PLACED_VALUE = /\b(background(?:-position)?\s*:)([^;{}]*)/giu;
const FOUR_SIDES =
  /\b((?:mso-)?(?:padding|margin|border-width|border-style|border-color)(?:-alt)?\s*:\s*)([^\s;{}!]+)(\s+)([^\s;{}!]+)(\s+)([^\s;{}!]+)(\s+)([^\s;{}!]+)/giu;
const FOUR_CORNERS =
  /\b(border-radius\s*:\s*)([^\s;{}!/]+)(\s+)([^\s;{}!/]+)(\s+)([^\s;{}!/]+)(\s+)([^\s;{}!/]+)(?=\s*(?:[;}!]|$))/giu;

/**
 * Declarations or a whole style sheet with left and right exchanged: sides, alignment, direction, four-value shorthands.
 * Applied twice it gives back what it was given. Values inside brackets, such as addresses, stay.
 */
export const mirrorCss = (css: string): string =>
  css
    .replace(SIDED_PROPERTY, (_, property: string, side: string) => `${property}-${otherSide(side)}`)
    .replace(POSITION, (_, before: string, side: string) => `${before}${otherSide(side)}`)
    .replace(
      SIDED_VALUE,
      (_, property: string, colon: string, side: string) => `${property}${colon}${otherSide(side)}`,
    )
    .replace(
      PLACED_VALUE,
      (_, property: string, value: string) =>
        property +
        value.replace(/\([^)]*\)|\b(?:left|right)\b/giu, (word) =>
          word.startsWith('(') ? word : otherSide(word),
        ),
    )
    .replace(FOUR_SIDES, '$1$2$3$8$5$6$7$4')
    .replace(FOUR_CORNERS, '$1$4$3$2$5$8$7$6');
