import type { Colour } from '../../../guardrails/rendered/email-structure.ts';

/** The colour names that mail templates use; another name leaves the colour unknown. */
const NAMED: Readonly<Record<string, Colour>> = {
  black: [0, 0, 0],
  white: [255, 255, 255],
  red: [255, 0, 0],
  green: [0, 128, 0],
  blue: [0, 0, 255],
  yellow: [255, 255, 0],
  gray: [128, 128, 128],
  grey: [128, 128, 128],
  silver: [192, 192, 192],
  lightgray: [211, 211, 211],
  lightgrey: [211, 211, 211],
  darkgray: [169, 169, 169],
  darkgrey: [169, 169, 169],
  whitesmoke: [245, 245, 245],
  gainsboro: [220, 220, 220],
  navy: [0, 0, 128],
  maroon: [128, 0, 0],
  orange: [255, 165, 0],
  purple: [128, 0, 128],
  teal: [0, 128, 128],
};

/** A colour with its opacity, 0 to 1. */
export interface Paint {
  colour: Colour;
  opacity: number;
}

const HEX = /^#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/iu;
const RGB =
  /^rgba?\(\s*(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)[\s,]+(\d+(?:\.\d+)?)(?:[\s,/]+(\d*\.?\d+)(%?))?\s*\)$/iu;

/** Reads a CSS colour or the value of `bgcolor`; undefined when it is none of the notations in use. */
export function readPaint(value: string): Paint | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'transparent') return { colour: [0, 0, 0], opacity: 0 };
  const named = NAMED[text];
  if (named) return { colour: named, opacity: 1 };
  const hex = HEX.exec(text)?.[1];
  if (hex !== undefined) return fromHex(hex);
  const rgb = RGB.exec(text);
  if (!rgb) return undefined;
  const [red, green, blue] = rgb.slice(1, 4).map((part) => Math.min(255, Number(part)));
  const opacity = rgb[4] === undefined ? 1 : Number(rgb[4]) / (rgb[5] === '%' ? 100 : 1);
  return { colour: [red ?? 0, green ?? 0, blue ?? 0], opacity: Math.min(1, opacity) };
}

function fromHex(hex: string): Paint {
  const wide = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const at = (place: number) => Number.parseInt(wide.slice(place, place + 2), 16);
  return { colour: [at(0), at(2), at(4)], opacity: wide.length === 8 ? at(6) / 255 : 1 };
}

/** The colour that is seen when a paint covers another colour. */
export const paintOver = ({ colour, opacity }: Paint, below: Colour): Colour => {
  const mix = (top: number, under: number) => Math.round(top * opacity + under * (1 - opacity));
  return [mix(colour[0], below[0]), mix(colour[1], below[1]), mix(colour[2], below[2])];
};

/** CSS Fonts 4, absolute size keywords at a medium of 16 px. */
const FONT_KEYWORDS: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
};
const LENGTH = /^([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|%)?$/u;
const ROOT_PIXELS = 16;

/** A length in CSS pixels; `em` and `%` count from `base` pixels. undefined for keywords and other units. */
export function readPixels(value: string, base: number): number | undefined {
  const match = LENGTH.exec(value.trim().toLowerCase());
  if (!match) return undefined;
  const number = Number(match[1]);
  switch (match[2]) {
    case 'pt':
      return (number * 4) / 3;
    case 'em':
      return number * base;
    case '%':
      return (number * base) / 100;
    case 'rem':
      return number * ROOT_PIXELS;
    default:
      return number;
  }
}

/** Value of `font-size` in CSS pixels, in a parent of `parent` pixels. */
export function readFontPixels(value: string, parent: number): number | undefined {
  const text = value.trim().toLowerCase();
  if (text === 'smaller') return parent / 1.2;
  if (text === 'larger') return parent * 1.2;
  return FONT_KEYWORDS[text] ?? readPixels(text, parent);
}
