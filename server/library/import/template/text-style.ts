import type { Element } from './parse-email.ts';
import { attributeOf } from './sanitise-attributes.ts';

const INHERITED =
  /^(?:color|font|font-family|font-size|font-style|font-weight|letter-spacing|line-height|text-align|text-transform)$/u;
/** Relative sizes would be applied twice: by the place and by the text put into it. */
const RELATIVE = /\d(?:em|ex|%)|larger|smaller/iu;

const NAMES = [
  'color',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'letter-spacing',
  'line-height',
  'text-align',
  'text-transform',
];

/** Takes all text style from what is around. */
export const INHERITING = NAMES.map((name) => `${name}:inherit;`).join('');

/** For the head: elements that mark places look like nothing, whatever the email says of every `div`. */
export const PLACE_STYLE = `div[data-part]{${INHERITING}margin:0;padding:0;border:0;background:none;width:auto;max-width:none}`;

/**
 * The text style that all elements of a block declare, for the place that takes their place: an approved module put
 * there looks like the text it replaces, and the text itself looks as before.
 */
export function sharedTextStyle(elements: readonly Element[]): string {
  const lists = elements.map((element) => textDeclarations(attributeOf(element, 'style')));
  const [first, ...rest] = lists;
  return (first ?? [])
    .filter((declaration) => rest.every((others) => others.includes(declaration)))
    .join(';');
}

function textDeclarations(style: string): string[] {
  if (/[{}()\\/]/u.test(style)) return [];
  return style
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => {
      const [name = '', value = ''] = declaration.split(':');
      return INHERITED.test(name.trim().toLowerCase()) && !RELATIVE.test(value);
    });
}
