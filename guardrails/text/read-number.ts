/**
 * Digits as printed in English, German or French: groups of three parted by comma, point, apostrophe, or a usual,
 * no-break, thin or narrow space, and decimals after point or comma. Superscript digits are not part of a number.
 */
export const NUMBER_SOURCE = String.raw`\d{1,3}(?:[.,'’ \u00a0\u2009\u202f]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?`;

/** Mark that parts groups of three where it could be read as a decimal mark too, by the language of the text. */
const GROUP_MARK: Readonly<Record<string, string>> = { en: ',', de: '.' };

/**
 * Value of printed digits, as plain decimal digits without needless zeros: `12,40` and `12.4` give `12.4`.
 * One comma or point before exactly three digits is a group mark in the language that groups with it (en `,`, de `.`),
 * unless the number begins with 0; everywhere else it is the decimal mark.
 */
export function readNumber(printed: string, language: string): string {
  const marks = printed.match(/[.,]/gu) ?? [];
  const last = marks.at(-1);
  let digits = printed.replaceAll(/['’ \u00a0\u2009\u202f]/gu, '');
  if (last !== undefined) {
    const isGroup =
      marks.length > 1 ? marks.every((mark) => mark === last) : isGroupMark(digits, last, language);
    const [whole = '', decimals = ''] = isGroup ? [digits, ''] : splitAtLast(digits, last);
    digits = `${whole.replaceAll(/[.,]/gu, '')}${decimals ? `.${decimals}` : ''}`;
  }
  return plain(digits);
}

function isGroupMark(digits: string, mark: string, language: string): boolean {
  const [base = language] = language.split('-');
  return GROUP_MARK[base] === mark && /^[1-9]\d{0,2}[.,]\d{3}$/u.test(digits);
}

function splitAtLast(digits: string, mark: string): [string, string] {
  const at = digits.lastIndexOf(mark);
  return [digits.slice(0, at), digits.slice(at + 1)];
}

function plain(digits: string): string {
  const [whole = '', decimals = ''] = digits.split('.');
  const trimmed = decimals.replace(/0+$/u, '');
  return `${whole.replace(/^0+(?=\d)/u, '')}${trimmed ? `.${trimmed}` : ''}`;
}
