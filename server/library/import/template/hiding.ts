import { type Element, isElement, type Parent, textOf } from './parse-email.ts';
import { attributeOf } from './sanitise-attributes.ts';

/** Classes (`.x`) and ids (`#x`) that the style sheets of an email hide, or show again, as in a media query. */
export interface Hiding {
  hidden: ReadonlySet<string>;
  shown: ReadonlySet<string>;
  /** Names that make a picture too small to be seen, or move it away. */
  small: ReadonlySet<string>;
  /** Elements already looked at as surroundings of a picture: whether all in them is hidden. */
  looked: WeakMap<Element, boolean>;
}

/** The value of a property in declarations, in small letters and without `!important`; empty when it is not there. */
export const declared = (style: string, property: string): string =>
  new RegExp(String.raw`(?:^|[;{\s])${property}\s*:\s*([^;}]*)`, 'iu')
    .exec(style)?.[1]
    ?.replace(/!\s*important/iu, '')
    .trim()
    .toLowerCase() ?? '';

/** Whether declarations take an element out of sight; for a picture also by moving or shrinking it away. */
export function hides(style: string, isPicture: boolean): boolean {
  if (declared(style, 'display') === 'none' || declared(style, 'visibility') === 'hidden') return true;
  if (!isPicture) return false;
  const away = ['left', 'top', 'right', 'bottom', 'text-indent', 'margin-left'].some((side) =>
    /^-\d{3,}/u.test(declared(style, side)),
  );
  return away || /scale[xy3d]*\(\s*0(?:\.0+)?\s*[,)]/u.test(declared(style, 'transform'));
}

const SMALL = /^(?:[012]?(?:\.\d+)?|[012])(?:px|pt)?$/u;
const isSmall = (style: string): boolean =>
  ['width', 'height'].some((property) => {
    const value = declared(style, property);
    return value !== '' && SMALL.test(value);
  });
const showsAgain = (style: string): boolean => !/^(?:none)?$/u.test(declared(style, 'display'));

export const namesOf = (element: Element): string[] => [
  ...attributeOf(element, 'class')
    .split(/\s+/u)
    .filter((name) => name !== '')
    .map((name) => `.${name}`),
  ...(attributeOf(element, 'id') === '' ? [] : [`#${attributeOf(element, 'id')}`]),
];

/**
 * Reads which names the style sheets hide outside of media queries. A rule of thumb over simple selectors, to find
 * trackers: a name counts where it is the last part of a selector.
 */
export function hidingIn(document: Parent): Hiding {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  const small = new Set<string>();
  for (const sheet of sheetsIn(document)) {
    const css = sheet.replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, '');
    for (const { names, body, grouped } of rulesIn(css)) {
      for (const name of names) {
        if (showsAgain(body)) shown.add(name);
        if (grouped) continue;
        if (hides(body, false)) hidden.add(name);
        else if (isSmall(body) || hides(body, true)) small.add(name);
      }
    }
  }
  return { hidden, shown, small, looked: new WeakMap() };
}

interface Rule {
  names: string[];
  body: string;
  /** Whether it stands in a media query or another group. */
  grouped: boolean;
}

/** The rules of a style sheet, read once from start to end. */
function rulesIn(css: string): Rule[] {
  const rules: Rule[] = [];
  const open: string[] = [];
  let text = '';
  for (const piece of css.split(/([{}])/u)) {
    if (piece === '{') open.push(text.slice(text.lastIndexOf(';') + 1));
    else if (piece === '}') {
      const selectors = open.pop() ?? '';
      const names = selectors.length > LONGEST ? [] : selectors.split(',').flatMap(lastNames);
      if (names.length > 0) rules.push({ names, body: text.slice(0, LONGEST), grouped: open.length > 0 });
    }
    text = piece === '{' || piece === '}' ? '' : piece;
  }
  return rules;
}

/** Selectors and declarations are read this far. */
const LONGEST = 5_000;

const lastNames = (selector: string): string[] =>
  selector
    .trim()
    .split(/[\s>+~]+/u)
    .at(-1)
    ?.match(/[.#][\w-]+/gu) ?? [];

function sheetsIn(parent: Parent): string[] {
  return parent.childNodes
    .filter(isElement)
    .flatMap((element) => (element.tagName === 'style' ? [textOf(element)] : sheetsIn(element)));
}
