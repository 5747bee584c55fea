import type { Colour, EmailText } from './email-structure.ts';

const linear = (value: number): number => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

const luminance = ([red, green, blue]: Colour): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrastRatio(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Contrast of a text with what lies behind it; null when that cannot be known. */
export const contrastOf = ({ colour, background }: EmailText): number | null =>
  background === null ? null : contrastRatio(colour, background);

const LARGE_PIXELS = 24;
const LARGE_BOLD_PIXELS = 18.66;

/** What WCAG 2.2 success criterion 1.4.3 asks of a text: 3 for large text, 4.5 for all other. */
export const contrastNeeded = ({ fontPixels, bold }: EmailText): number =>
  fontPixels >= LARGE_PIXELS || (bold && fontPixels >= LARGE_BOLD_PIXELS) ? 3 : 4.5;
